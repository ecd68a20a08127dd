-- What claims rest on: sources, calls to them, evidence, and copies of files and pages.

-- "source" is NULL when putting it on the desk was taken back; so are the next two.
CREATE TABLE sources (
    article INTEGER NOT NULL REFERENCES articles (id),
    id      TEXT NOT NULL CHECK (id <> ''),
    source  TEXT CHECK (source IS NULL OR json_valid(source)),
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE calls (
    article INTEGER NOT NULL REFERENCES articles (id),
    id      TEXT NOT NULL CHECK (id <> ''),
    call    TEXT CHECK (call IS NULL OR json_valid(call)),
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
    article  INTEGER NOT NULL REFERENCES articles (id),
    id       TEXT NOT NULL CHECK (id <> ''),
    evidence TEXT CHECK (evidence IS NULL OR json_valid(evidence)),
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

-- Files and pages by the hash of their bytes, each once however many sources have it. The record
-- names the hash; the bytes never change.
CREATE TABLE copies (
    id      INTEGER PRIMARY KEY,
    sha256  TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    content BLOB NOT NULL,
    text    TEXT NOT NULL
) STRICT;

CREATE TRIGGER copies_stay BEFORE UPDATE ON copies
BEGIN
    SELECT RAISE(ABORT, 'a copy on the desk cannot be changed');
END;

CREATE VIRTUAL TABLE copy_words USING fts5(
    text,
    content = 'copies',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2',
    columnsize = 0
);

CREATE TRIGGER copies_are_added AFTER INSERT ON copies
BEGIN
    INSERT INTO copy_words (rowid, text) VALUES (NEW.id, NEW.text);
END;

CREATE TRIGGER copies_are_deleted AFTER DELETE ON copies
BEGIN
    INSERT INTO copy_words (copy_words, rowid, text) VALUES ('delete', OLD.id, OLD.text);
END;
