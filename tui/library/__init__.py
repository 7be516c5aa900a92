"""What the reader did, kept: the only package that talks to SQLite."""
