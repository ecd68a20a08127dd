PRAGMA application_id = 1717658484;

PRAGMA user_version = 2;

CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);

CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");

CREATE TABLE articles (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    title          TEXT NOT NULL CHECK (title <> ''),
    text           TEXT NOT NULL,
    blocks         TEXT NOT NULL CHECK (json_valid(blocks)),
    published      TEXT CHECK (published IS date(published)),
    published_from TEXT NOT NULL,
    source         TEXT NOT NULL,
    outlet         TEXT NOT NULL,
    byline         TEXT NOT NULL,
    notes          TEXT NOT NULL CHECK (json_valid(notes)),
    sha256         TEXT NOT NULL CHECK (length(sha256) = 64),
    added          TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX articles_once ON articles (sha256, title, ifnull(published, ''));

CREATE TRIGGER articles_stay BEFORE UPDATE OF text, blocks, sha256 ON articles
BEGIN
    SELECT RAISE(ABORT, 'the text of an article on the desk cannot be changed');
END;

CREATE TABLE claims (
    article INTEGER NOT NULL REFERENCES articles (id),
    id      TEXT NOT NULL CHECK (id <> ''),
    status  TEXT CHECK (status IN
            ('unchecked', 'verified', 'disputed', 'cannot verify', 'on author', 'opinion')),
    text    TEXT CHECK (text <> ''),
    note    TEXT,
    added   INTEGER NOT NULL DEFAULT 0 CHECK (added IN (0, 1)),
    start   INTEGER NOT NULL CHECK (start >= 0),
    "end"   INTEGER NOT NULL CHECK ("end" > start),
    quote   TEXT NOT NULL CHECK (quote <> ''),
    prefix  TEXT NOT NULL,
    suffix  TEXT NOT NULL,
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rulings (
    article       INTEGER NOT NULL REFERENCES articles (id),
    contradiction TEXT NOT NULL CHECK (contradiction <> ''),
    ruling        TEXT CHECK (ruling IN ('real', 'explained', 'not a contradiction')),
    note          TEXT NOT NULL,
    "by"          TEXT NOT NULL,
    at            TEXT NOT NULL,
    PRIMARY KEY (article, contradiction)
) STRICT, WITHOUT ROWID;

CREATE INDEX rulings_by_content ON rulings (contradiction, at);

CREATE TABLE events (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    article    INTEGER NOT NULL REFERENCES articles (id),
    subject    TEXT NOT NULL CHECK (subject IN ('claim', 'contradiction')),
    subject_id TEXT NOT NULL,
    change     TEXT NOT NULL CHECK (change IN ('status', 'text', 'note', 'added', 'ruling')),
    before     TEXT NOT NULL CHECK (json_valid(before)),
    after      TEXT NOT NULL CHECK (json_valid(after)),
    "by"       TEXT NOT NULL,
    at         TEXT NOT NULL,
    undoes     INTEGER UNIQUE REFERENCES events (id)
) STRICT;

CREATE INDEX events_by_article ON events (article, id);

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are only ever added');
END;

CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are only ever added');
END;

CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id OR undoes = NEW.undoes)
BEGIN
    SELECT RAISE(ABORT, 'events are only ever added');
END;

CREATE TABLE findings (
    article        INTEGER PRIMARY KEY REFERENCES articles (id),
    claims         INTEGER NOT NULL CHECK (claims >= 0),
    contradictions TEXT NOT NULL CHECK (json_valid(contradictions))
) STRICT;

CREATE TABLE analyses (
    article INTEGER PRIMARY KEY REFERENCES articles (id),
    made_by TEXT NOT NULL,
    found   TEXT NOT NULL CHECK (json_valid(found))
) STRICT;

CREATE VIEW history AS
SELECT events.at,
       events."by",
       events.article,
       articles.title,
       events.subject,
       events.subject_id,
       claims.quote,
       events.change,
       events.before,
       events.after,
       events.undoes IS NOT NULL AS is_undo,
       EXISTS (SELECT 1 FROM events AS later WHERE later.undoes = events.id) AS undone
FROM events
JOIN articles ON articles.id = events.article
LEFT JOIN claims ON claims.article = events.article
                AND claims.id = events.subject_id
                AND events.subject = 'claim'
ORDER BY events.id;

CREATE TABLE statements (
    id      INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id),
    claim   TEXT NOT NULL,
    start   INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    quote   TEXT NOT NULL,
    text    TEXT NOT NULL,
    note    TEXT NOT NULL,
    UNIQUE (article, claim)
) STRICT;

CREATE VIEW found_claims AS
SELECT article,
       fields ->> 1 AS id,
       fields ->> 2 AS start,
       fields ->> 3 AS "end",
       fields ->> 4 AS quote,
       fields ->> 7 AS text
FROM (SELECT analyses.article, iif(entry.type = 'array', entry.value, '[]') AS fields
      FROM analyses, json_each(analyses.found, '$[0]') AS entry)
WHERE fields ->> 0 = 'Claim'
  AND json_type(fields, '$[1]') = 'text'
  AND json_type(fields, '$[2]') = 'integer'
  AND json_type(fields, '$[3]') = 'integer'
  AND json_type(fields, '$[4]') = 'text'
  AND json_type(fields, '$[7]') = 'text';

CREATE VIEW standing_claims AS
SELECT found_claims.article,
       found_claims.id AS claim,
       found_claims.start,
       found_claims."end",
       found_claims.quote,
       coalesce(nullif(coalesce(claims.text, found_claims.text), found_claims.quote), '') AS text,
       coalesce(claims.note, '') AS note,
       0 AS by_hand
FROM found_claims
LEFT JOIN claims ON claims.article = found_claims.article AND claims.id = found_claims.id
UNION ALL
SELECT article, id, start, "end", quote, coalesce(nullif(text, quote), ''), coalesce(note, ''), 1
FROM claims
WHERE added OR text IS NOT NULL OR note IS NOT NULL;

CREATE TRIGGER titles_are_added AFTER INSERT ON articles
BEGIN
    INSERT INTO statements (article, claim, start, "end", quote, text, note)
    VALUES (NEW.id, '', 0, 0, NEW.title, '', '');
END;

CREATE TRIGGER titles_are_changed AFTER UPDATE OF title ON articles
BEGIN
    UPDATE statements SET quote = NEW.title WHERE article = NEW.id AND claim = '';
END;

CREATE TRIGGER statements_go_with_articles AFTER DELETE ON articles
BEGIN
    DELETE FROM statements WHERE article = OLD.id;
END;

CREATE TRIGGER found_claims_are_added AFTER INSERT ON analyses
BEGIN
    DELETE FROM statements WHERE article = NEW.article AND claim <> '';
    INSERT INTO statements (article, claim, start, "end", quote, text, note)
    SELECT article, claim, start, "end", quote, text, note FROM standing_claims
    WHERE article = NEW.article ORDER BY by_hand ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER found_claims_are_changed AFTER UPDATE OF found ON analyses
BEGIN
    DELETE FROM statements WHERE article = NEW.article AND claim <> '';
    INSERT INTO statements (article, claim, start, "end", quote, text, note)
    SELECT article, claim, start, "end", quote, text, note FROM standing_claims
    WHERE article = NEW.article ORDER BY by_hand ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER found_claims_are_deleted AFTER DELETE ON analyses
BEGIN
    DELETE FROM statements WHERE article = OLD.article AND claim <> '';
    INSERT INTO statements (article, claim, start, "end", quote, text, note)
    SELECT article, claim, start, "end", quote, text, note FROM standing_claims
    WHERE article = OLD.article ORDER BY by_hand ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER touched_claims_are_added AFTER INSERT ON claims
WHEN NEW.added OR NEW.text IS NOT NULL OR NEW.note IS NOT NULL
BEGIN
    DELETE FROM statements WHERE article = NEW.article AND claim = NEW.id;
    INSERT INTO statements (article, claim, start, "end", quote, text, note)
    SELECT article, claim, start, "end", quote, text, note FROM standing_claims
    WHERE article = NEW.article AND claim = NEW.id ORDER BY by_hand ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER touched_claims_are_changed
AFTER UPDATE OF text, note, added, start, "end", quote ON claims
BEGIN
    DELETE FROM statements WHERE article = NEW.article AND claim = NEW.id;
    INSERT INTO statements (article, claim, start, "end", quote, text, note)
    SELECT article, claim, start, "end", quote, text, note FROM standing_claims
    WHERE article = NEW.article AND claim = NEW.id ORDER BY by_hand ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER touched_claims_are_deleted AFTER DELETE ON claims
BEGIN
    DELETE FROM statements WHERE article = OLD.article AND claim = OLD.id;
    INSERT INTO statements (article, claim, start, "end", quote, text, note)
    SELECT article, claim, start, "end", quote, text, note FROM standing_claims
    WHERE article = OLD.article AND claim = OLD.id ORDER BY by_hand ON CONFLICT DO NOTHING;
END;

CREATE VIRTUAL TABLE statement_words USING fts5(
    quote, text, note,
    content = 'statements',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3 4',
    columnsize = 0
);

CREATE TRIGGER words_are_added AFTER INSERT ON statements
BEGIN
    INSERT INTO statement_words (rowid, quote, text, note)
    VALUES (NEW.id, NEW.quote, NEW.text, NEW.note);
END;

CREATE TRIGGER words_are_changed AFTER UPDATE ON statements
BEGIN
    INSERT INTO statement_words (statement_words, rowid, quote, text, note)
    VALUES ('delete', OLD.id, OLD.quote, OLD.text, OLD.note);
    INSERT INTO statement_words (rowid, quote, text, note)
    VALUES (NEW.id, NEW.quote, NEW.text, NEW.note);
END;

CREATE TRIGGER words_are_deleted AFTER DELETE ON statements
BEGIN
    INSERT INTO statement_words (statement_words, rowid, quote, text, note)
    VALUES ('delete', OLD.id, OLD.quote, OLD.text, OLD.note);
END;
