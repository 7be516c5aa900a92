"""Page → Article: pure functions from the page as received to the article that it carries."""
