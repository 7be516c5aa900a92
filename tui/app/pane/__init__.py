"""What the reading pane is made of: places, hits, stops, hints, and how a line is painted."""
