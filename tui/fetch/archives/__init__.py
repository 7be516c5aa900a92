"""Files that hold pages: web archives, MHTML, e-books and mail. A member is named "FILE#MEMBER"."""
