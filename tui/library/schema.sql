-- One row an article that the library has. What the reader decides is in columns of its own, so
-- that the list needs no join. Times are ISO 8601 in UTC, `sort` is seconds since 1970.
CREATE TABLE entry (
    id         INTEGER PRIMARY KEY,
    address    TEXT NOT NULL UNIQUE,           -- what the reader's marks are kept under
    source     TEXT NOT NULL,                  -- what was asked for
    url        TEXT NOT NULL,
    title      TEXT NOT NULL,
    site       TEXT NOT NULL,
    byline     TEXT NOT NULL,
    published  TEXT NOT NULL,                  -- with the page's own zone; "" where it is unknown
    added      TEXT NOT NULL,
    added_at   REAL NOT NULL,                  -- the same, in seconds
    sort       REAL NOT NULL,                  -- when it was published, or else added
    words      INTEGER NOT NULL,
    names      TEXT NOT NULL,                  -- the leading entities, a line each
    verdict    TEXT NOT NULL DEFAULT '',       -- "" is the inbox
    starred    INTEGER NOT NULL DEFAULT 0,
    read       INTEGER NOT NULL DEFAULT 0,
    hidden_by  TEXT NOT NULL DEFAULT '',       -- the rule of the reader that dismissed it
    decided_at TEXT NOT NULL DEFAULT '',
    watched    INTEGER NOT NULL DEFAULT 0,     -- a watched name is in it
    share      REAL NOT NULL DEFAULT 0,        -- how far it has been read
    error      TEXT NOT NULL DEFAULT '',       -- why it could not be read; then it has no version
    story      INTEGER NOT NULL DEFAULT 0,     -- the story that it tells; 0 while it tells one alone
    version    INTEGER REFERENCES version (id), -- the one that is shown
    host       TEXT GENERATED ALWAYS AS (
        CASE WHEN url LIKE '%://%' THEN lower(substr(
            url, instr(url, '://') + 3,
            instr(substr(url, instr(url, '://') + 3) || '/', '/') - 1
        )) ELSE '' END
    ) VIRTUAL
) STRICT;

-- The first two have all that a view of the list asks for, in its order.
CREATE INDEX entry_by_verdict ON entry (verdict, watched DESC, sort DESC, id, story);
CREATE INDEX entry_by_watch ON entry (watched DESC, sort DESC, id, story);
CREATE INDEX entry_by_time ON entry (sort DESC, id);
CREATE INDEX entry_by_star ON entry (sort DESC, id) WHERE starred;
CREATE INDEX entry_by_story ON entry (story) WHERE story;
CREATE INDEX entry_by_site ON entry (site);
CREATE INDEX entry_by_host ON entry (host);
CREATE INDEX entry_by_arrival ON entry (added_at);

-- Every address that an entry has been found under, its own among them.
CREATE TABLE alias (
    address TEXT PRIMARY KEY,
    entry   INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE
) STRICT;

CREATE INDEX alias_by_entry ON alias (entry);

-- Each different text that a page has had. The blobs are compressed: see codec.py.
CREATE TABLE version (
    id          INTEGER PRIMARY KEY,
    entry       INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    made_at     TEXT NOT NULL,
    words       INTEGER NOT NULL,
    text_hash   BLOB NOT NULL,
    article     BLOB NOT NULL,
    annotations BLOB
) STRICT;

CREATE INDEX version_by_entry ON version (entry);
CREATE INDEX version_by_text ON version (text_hash);

-- Entries whose text is shown and in no index yet: it came with many others, and is annotated
-- when those are here.
CREATE TABLE unstudied (
    entry INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE
) STRICT;

-- The page that a version was extracted from, as it was received.
CREATE TABLE page (
    version INTEGER PRIMARY KEY REFERENCES version (id) ON DELETE CASCADE,
    page    BLOB NOT NULL
) STRICT;

-- What the list is filtered by: title, site and leading names, case folded.
CREATE TABLE headline (
    entry  INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    folded TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE headline_letters USING fts5 (
    folded, content = 'headline', content_rowid = 'entry', columnsize = 0,
    tokenize = 'trigram case_sensitive 1'
);

CREATE TRIGGER headline_comes AFTER INSERT ON headline BEGIN
    INSERT INTO headline_letters (rowid, folded) VALUES (new.entry, new.folded); END;

CREATE TRIGGER headline_changes AFTER UPDATE ON headline BEGIN INSERT INTO headline_letters
    (headline_letters, rowid, folded) VALUES ('delete', old.entry, old.folded); INSERT INTO
    headline_letters (rowid, folded) VALUES (new.entry, new.folded); END;

CREATE TRIGGER headline_goes AFTER DELETE ON headline BEGIN INSERT INTO headline_letters
    (headline_letters, rowid, folded) VALUES ('delete', old.entry, old.folded); END;

-- The text that is shown, for full-text search; the words' index points into it, by way of a view
-- that parts the letters of Chinese and the like: see spacing.py. Beginnings of two and three
-- letters have an index of their own: with 100,000 articles, "mo*" takes 0.5 s without it and 5 ms
-- with it, for a tenth more on disk.
CREATE TABLE document (
    entry INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    body  TEXT NOT NULL
) STRICT;

CREATE VIEW document_spaced AS
    SELECT entry AS id, entry, spaced(title) AS title, spaced(body) AS body FROM document;

CREATE VIRTUAL TABLE document_words USING fts5 (
    title, body, content = 'document_spaced', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- Who is in which article. A name is one with the same name of the same label elsewhere.
CREATE TABLE name (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL,
    label   TEXT NOT NULL,
    folded  TEXT NOT NULL,
    UNIQUE (folded, label)
) STRICT;

CREATE TABLE appearance (
    name     INTEGER NOT NULL REFERENCES name (id),
    entry    INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    mentions INTEGER NOT NULL,
    PRIMARY KEY (name, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX appearance_by_entry ON appearance (entry);

-- Who said what, and the figures: offsets count code points in the text that is shown.
CREATE TABLE quote (
    id      INTEGER PRIMARY KEY,
    entry   INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    start   INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    speaker TEXT NOT NULL,
    name    INTEGER REFERENCES name (id),
    words   TEXT NOT NULL
) STRICT;

CREATE INDEX quote_by_entry ON quote (entry);
CREATE INDEX quote_by_name ON quote (name);

CREATE VIEW quote_spaced AS
    SELECT id, entry, spaced(speaker) AS speaker, spaced(words) AS words FROM quote;

CREATE VIRTUAL TABLE quote_words USING fts5 (
    speaker, words, content = 'quote_spaced', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TABLE figure (
    id       INTEGER PRIMARY KEY,
    entry    INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    low      REAL,                             -- both are the value where it is no range
    high     REAL,
    unit     TEXT NOT NULL,
    surface  TEXT NOT NULL,
    sentence TEXT NOT NULL
) STRICT;

CREATE INDEX figure_by_entry ON figure (entry);
CREATE INDEX figure_by_value ON figure (high, low, unit, entry);

-- The names in the sentence of a figure.
CREATE TABLE figure_name (
    name   INTEGER NOT NULL REFERENCES name (id),
    figure INTEGER NOT NULL REFERENCES figure (id) ON DELETE CASCADE,
    PRIMARY KEY (name, figure)
) STRICT, WITHOUT ROWID;

CREATE INDEX figure_name_by_figure ON figure_name (figure);

CREATE VIEW figure_spaced AS
    SELECT id, entry, kind, spaced(sentence) AS sentence FROM figure;

CREATE VIRTUAL TABLE figure_words USING fts5 (
    kind, sentence, content = 'figure_spaced', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- Names that lift the articles they are in.
CREATE TABLE watched (
    folded TEXT NOT NULL,
    label  TEXT NOT NULL,
    name   TEXT NOT NULL,
    PRIMARY KEY (folded, label)
) STRICT;

-- What the reader never wants to see: arrivals that match are dismissed in the rule's name.
CREATE TABLE mute (
    id    INTEGER PRIMARY KEY,
    kind  TEXT NOT NULL CHECK (kind IN ('name', 'site', 'word')),
    value TEXT NOT NULL,
    UNIQUE (kind, value)
) STRICT;

-- Words that were marked in another program, until the text is here that they stand in.
CREATE TABLE waiting_mark (
    address TEXT NOT NULL,
    words   TEXT NOT NULL,
    note    TEXT NOT NULL,
    PRIMARY KEY (address, words)
) STRICT, WITHOUT ROWID;

-- What tells whether another article repeats this one; those that may be alike share a band.
CREATE TABLE sketch (
    entry    INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    minima   BLOB NOT NULL,
    shingles INTEGER NOT NULL
) STRICT;

CREATE TABLE band (
    band  INTEGER NOT NULL,
    entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    PRIMARY KEY (band, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX band_by_entry ON band (entry);

-- The feeds that are followed. Times are seconds since 1970.
CREATE TABLE feed (
    id            INTEGER PRIMARY KEY,
    address       TEXT NOT NULL UNIQUE,        -- without tracking parameters
    url           TEXT NOT NULL,
    title         TEXT NOT NULL,
    site_url      TEXT NOT NULL,
    tags          TEXT NOT NULL,               -- a line each
    etag          TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    checked_at    REAL NOT NULL DEFAULT 0,
    next_at       REAL NOT NULL DEFAULT 0,     -- when it is looked at by itself
    not_before    REAL NOT NULL DEFAULT 0,     -- until then it is left alone whoever asks
    failures      INTEGER NOT NULL DEFAULT 0,  -- in a row
    error         TEXT NOT NULL DEFAULT '',
    gone          INTEGER NOT NULL DEFAULT 0   -- taken away for good
) STRICT;

-- The items that a feed has had. `version` is the feed's own text of the entry.
CREATE TABLE feed_item (
    id      INTEGER PRIMARY KEY,
    feed    INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    entry   INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    digest  BLOB NOT NULL,
    version INTEGER REFERENCES version (id) ON DELETE SET NULL
) STRICT;

CREATE INDEX feed_item_by_feed ON feed_item (feed);
CREATE INDEX feed_item_by_entry ON feed_item (entry);

-- What an item is known again by: the feed's name for it, its address, its words.
CREATE TABLE feed_key (
    feed INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
    key  TEXT NOT NULL,
    item INTEGER NOT NULL REFERENCES feed_item (id) ON DELETE CASCADE,
    PRIMARY KEY (feed, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_key_by_item ON feed_key (item);

-- What the reader did, in its order, and how the rows were before and after: see undoing.py.
CREATE TABLE change (
    id      INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ')),
    what    TEXT NOT NULL,
    undone  INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE image (
    id       INTEGER PRIMARY KEY,
    change   INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    of_table TEXT NOT NULL,
    of_row   INTEGER NOT NULL,
    before   TEXT,
    after    TEXT
) STRICT;

CREATE INDEX image_by_change ON image (change);
