-- One row an article that the reader has opened; address is the article's own, or its source.
CREATE TABLE reading (
    address  TEXT PRIMARY KEY,
    offset   INTEGER NOT NULL,
    exact    TEXT NOT NULL,
    before   TEXT NOT NULL,
    row      INTEGER NOT NULL,
    share    REAL NOT NULL,
    kept_at  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ'))
) STRICT;

CREATE TABLE highlight (
    address TEXT NOT NULL,
    start   INTEGER NOT NULL,
    "end"   INTEGER NOT NULL CHECK ("end" > start),
    words   TEXT NOT NULL,
    pen     TEXT NOT NULL,
    note    TEXT NOT NULL,
    made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ')),
    PRIMARY KEY (address, start, "end")
) STRICT;

CREATE TABLE correction (
    id      INTEGER PRIMARY KEY,
    address TEXT NOT NULL,
    kind    TEXT NOT NULL CHECK (kind IN ('hide', 'merge', 'relabel')),
    name    TEXT NOT NULL,
    label   TEXT NOT NULL,
    target  TEXT NOT NULL,
    UNIQUE (address, kind, name, label, target)
) STRICT;

CREATE TABLE tag (
    address TEXT NOT NULL,
    tag     TEXT NOT NULL,
    PRIMARY KEY (address, tag)
) STRICT;

CREATE TABLE site_rule (
    site  TEXT NOT NULL,
    kind  TEXT NOT NULL CHECK (kind IN ('keep', 'drop')),
    words TEXT NOT NULL,
    PRIMARY KEY (site, words)
) STRICT;

-- Facts about this reader, such as "has seen the welcome".
CREATE TABLE flag (
    name TEXT PRIMARY KEY
) STRICT;
