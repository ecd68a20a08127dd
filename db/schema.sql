PRAGMA application_id = 1717658484;

PRAGMA user_version = 11;

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
, archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)), deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)), assigned TEXT NOT NULL DEFAULT '', due TEXT CHECK (due IS date(due)), revises INTEGER REFERENCES articles (id) CHECK (revises < id)) STRICT;

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
    suffix  TEXT NOT NULL, removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)), assigned TEXT, attribution TEXT
    CHECK (attribution IS NULL OR json_valid(attribution)), earlier TEXT CHECK (earlier <> ''), fresh INTEGER NOT NULL DEFAULT 0 CHECK (fresh IN (0, 1)),
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

CREATE TABLE findings (
    article        INTEGER PRIMARY KEY REFERENCES articles (id),
    claims         INTEGER NOT NULL CHECK (claims >= 0),
    contradictions TEXT NOT NULL CHECK (json_valid(contradictions))
, details INTEGER NOT NULL DEFAULT 0 CHECK (details >= 0)) STRICT;

CREATE TABLE analyses (
    article INTEGER PRIMARY KEY REFERENCES articles (id),
    made_by TEXT NOT NULL,
    found   TEXT NOT NULL CHECK (json_valid(found))
) STRICT;

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

CREATE INDEX claims_by_status ON claims (article, removed, added, status);

CREATE TABLE details (
    article    INTEGER NOT NULL REFERENCES articles (id),
    id         TEXT NOT NULL CHECK (id <> ''),
    tick       TEXT CHECK (tick IN ('unticked', 'ticked', 'disputed', 'skipped')),
    correction TEXT CHECK (correction <> ''),
    sort       TEXT NOT NULL,
    start      INTEGER NOT NULL CHECK (start >= 0),
    "end"      INTEGER NOT NULL CHECK ("end" > start),
    quote      TEXT NOT NULL CHECK (quote <> ''),
    prefix     TEXT NOT NULL,
    suffix     TEXT NOT NULL,
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE tallies (
    article INTEGER NOT NULL REFERENCES articles (id),
    tick    TEXT NOT NULL,
    details INTEGER NOT NULL,
    PRIMARY KEY (article, tick)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ticks_are_added AFTER INSERT ON details WHEN NEW.tick IS NOT NULL
BEGIN
    INSERT INTO tallies VALUES (NEW.article, NEW.tick, 1)
    ON CONFLICT DO UPDATE SET details = details + 1;
END;

CREATE TRIGGER ticks_are_changed AFTER UPDATE OF tick ON details WHEN NEW.tick IS NOT OLD.tick
BEGIN
    UPDATE tallies SET details = details - 1 WHERE article = OLD.article AND tick = OLD.tick;
    INSERT INTO tallies SELECT NEW.article, NEW.tick, 1 WHERE NEW.tick IS NOT NULL
    ON CONFLICT DO UPDATE SET details = details + 1;
END;

CREATE TRIGGER ticks_are_deleted AFTER DELETE ON details WHEN OLD.tick IS NOT NULL
BEGIN
    UPDATE tallies SET details = details - 1 WHERE article = OLD.article AND tick = OLD.tick;
END;

CREATE TABLE spellings (
    article INTEGER NOT NULL REFERENCES articles (id),
    wrong   TEXT NOT NULL CHECK (wrong <> ''),
    "right" TEXT CHECK ("right" <> ''),
    PRIMARY KEY (article, wrong)
) STRICT, WITHOUT ROWID;

CREATE TABLE annotations (
    article INTEGER PRIMARY KEY REFERENCES articles (id),
    made_by TEXT NOT NULL,
    found   TEXT NOT NULL CHECK (json_valid(found))
) STRICT;

CREATE TRIGGER claims_are_taken_out AFTER UPDATE OF removed ON claims
BEGIN
    DELETE FROM statements WHERE article = NEW.article AND claim = NEW.id;
    INSERT INTO statements (article, claim, start, "end", quote, text, note)
    SELECT article, claim, start, "end", quote, text, note FROM standing_claims
    WHERE article = NEW.article AND claim = NEW.id ORDER BY by_hand ON CONFLICT DO NOTHING;
END;

CREATE TABLE events (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    article    INTEGER NOT NULL REFERENCES articles (id),
    position   INTEGER NOT NULL CHECK (position > 0),
    act        INTEGER NOT NULL CHECK (act <= id),
    deed       TEXT NOT NULL CHECK (deed <> ''),
    subject    TEXT NOT NULL CHECK (subject <> ''),
    subject_id TEXT NOT NULL,
    change     TEXT NOT NULL CHECK (change <> ''),
    before     TEXT NOT NULL CHECK (json_valid(before)),
    after      TEXT NOT NULL CHECK (json_valid(after)),
    "by"       TEXT NOT NULL,
    at         TEXT NOT NULL,
    undoes     INTEGER UNIQUE REFERENCES events (id),
    origin     TEXT CHECK (length(origin) = 64),
    held       TEXT CHECK (held IS NULL OR (json_valid(held) AND origin IS NOT NULL)),
    hash       TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE UNIQUE INDEX events_by_article ON events (article, position);

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are only ever added');
END;

CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are only ever added');
END;

CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM events WHERE undoes = NEW.undoes)
  OR EXISTS (SELECT 1 FROM events WHERE article = NEW.article AND position = NEW.position)
BEGIN
    SELECT RAISE(ABORT, 'events are only ever added');
END;

CREATE VIEW history AS
SELECT events.at,
       events."by",
       events.article,
       articles.title,
       events.position,
       events.act,
       events.deed,
       events.subject,
       events.subject_id,
       coalesce(claims.quote, details.quote) AS quote,
       events.change,
       events.before,
       events.after,
       events.held,
       events.deed = 'undo' AS is_undo,
       (WITH RECURSIVE later (id) AS (
            SELECT one.id FROM events AS one WHERE one.undoes = events.id
            UNION ALL
            SELECT next.id FROM later JOIN events AS next ON next.undoes = later.id
        ) SELECT count(*) % 2 FROM later) AS undone,
       events.hash
FROM events
JOIN articles ON articles.id = events.article
LEFT JOIN claims ON claims.article = events.article
                AND claims.id = events.subject_id
                AND events.subject = 'claim'
LEFT JOIN details ON details.article = events.article
                 AND details.id = events.subject_id
                 AND events.subject = 'detail'
ORDER BY events.id;

CREATE TABLE questions (
    article  INTEGER NOT NULL REFERENCES articles (id),
    id       TEXT NOT NULL CHECK (id <> ''),
    question TEXT CHECK (question IS NULL OR json_valid(question)),
    answer   TEXT CHECK (answer IS NULL OR json_valid(answer)),
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_offs (
    article INTEGER NOT NULL REFERENCES articles (id),
    reader  TEXT NOT NULL CHECK (reader IN ('checker', 'second reader')),
    signed  TEXT CHECK (signed IS NULL OR json_valid(signed)),
    PRIMARY KEY (article, reader)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE article_words USING fts5(
    text,
    content = 'articles',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2',
    columnsize = 0
);

CREATE TRIGGER texts_are_added AFTER INSERT ON articles
BEGIN
    INSERT INTO article_words (rowid, text) VALUES (NEW.id, NEW.text);
END;

CREATE TRIGGER texts_are_deleted AFTER DELETE ON articles
BEGIN
    INSERT INTO article_words (article_words, rowid, text) VALUES ('delete', OLD.id, OLD.text);
END;

CREATE UNIQUE INDEX articles_in_line ON articles (revises) WHERE revises IS NOT NULL;

CREATE TRIGGER articles_stay_in_line BEFORE UPDATE OF revises ON articles
BEGIN
    SELECT RAISE(ABORT, 'a draft stays behind the one that it revises');
END;

CREATE UNIQUE INDEX articles_once
    ON articles (sha256, title, ifnull(published, ''), ifnull(revises, 0));

CREATE INDEX claims_to_recheck ON claims (article) WHERE earlier IS NOT NULL AND removed = 0;

CREATE TABLE cuts (
    article INTEGER NOT NULL REFERENCES articles (id),
    id      TEXT NOT NULL CHECK (id <> ''),
    start   INTEGER NOT NULL CHECK (start >= 0),
    "end"   INTEGER NOT NULL CHECK ("end" > start),
    quote   TEXT NOT NULL CHECK (quote <> ''),
    prefix  TEXT NOT NULL,
    suffix  TEXT NOT NULL,
    known   TEXT CHECK (known IS NULL OR json_valid(known)),
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

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
WHERE claims.removed IS NOT 1
  AND NOT EXISTS (SELECT 1 FROM articles AS later WHERE later.revises = found_claims.article)
UNION ALL
SELECT article, id, start, "end", quote, coalesce(nullif(text, quote), ''), coalesce(note, ''), 1
FROM claims
WHERE NOT removed AND (added OR text IS NOT NULL OR note IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM articles AS later WHERE later.revises = claims.article);

CREATE TRIGGER statements_go_with_revised AFTER INSERT ON articles WHEN NEW.revises IS NOT NULL
BEGIN
    DELETE FROM statements WHERE article = NEW.revises;
END;

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

CREATE TABLE recommendations (
    article        INTEGER NOT NULL REFERENCES articles (id),
    id             TEXT NOT NULL CHECK (id <> ''),
    recommendation TEXT CHECK (recommendation IS NULL OR json_valid(recommendation)),
    decision       TEXT CHECK (decision IS NULL OR json_valid(decision)),
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE corrections (
    article   INTEGER NOT NULL REFERENCES articles (id),
    id        TEXT NOT NULL CHECK (id <> ''),
    corrected TEXT CHECK (corrected IS NULL OR json_valid(corrected)),
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ratings (
    article INTEGER NOT NULL REFERENCES articles (id),
    id      TEXT NOT NULL CHECK (id <> ''),
    rating  TEXT CHECK (rating IS NULL OR json_valid(rating)),
    PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE imports (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    article  INTEGER NOT NULL REFERENCES articles (id),
    "by"     TEXT NOT NULL,
    at       TEXT NOT NULL,
    head     TEXT NOT NULL CHECK (length(head) = 64),
    acts     INTEGER NOT NULL CHECK (acts >= 0),
    held     INTEGER NOT NULL CHECK (held >= 0),
    position INTEGER NOT NULL CHECK (position >= 0),
    numbers  TEXT CHECK (numbers IS NULL OR json_valid(numbers))
) STRICT;

CREATE INDEX imports_by_article ON imports (article, position);

CREATE TRIGGER imports_are_not_changed BEFORE UPDATE ON imports
BEGIN
    SELECT RAISE(ABORT, 'imports are only ever added');
END;

CREATE TRIGGER imports_are_not_deleted BEFORE DELETE ON imports
BEGIN
    SELECT RAISE(ABORT, 'imports are only ever added');
END;

CREATE TRIGGER imports_are_not_replaced BEFORE INSERT ON imports
WHEN EXISTS (SELECT 1 FROM imports WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'imports are only ever added');
END;

CREATE INDEX sources_by_copy ON sources (source ->> '$.copy.sha256') WHERE source IS NOT NULL;

CREATE TABLE asked (
    id       INTEGER PRIMARY KEY,
    article  INTEGER NOT NULL REFERENCES articles (id),
    question TEXT NOT NULL,
    text     TEXT NOT NULL,
    answer   TEXT NOT NULL,
    UNIQUE (article, question)
) STRICT;

CREATE VIRTUAL TABLE asked_words USING fts5(
    text, answer,
    content = 'asked',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2',
    columnsize = 0
);

CREATE TRIGGER asked_words_are_added AFTER INSERT ON asked
BEGIN
    INSERT INTO asked_words (rowid, text, answer) VALUES (NEW.id, NEW.text, NEW.answer);
END;

CREATE TRIGGER asked_words_are_deleted AFTER DELETE ON asked
BEGIN
    INSERT INTO asked_words (asked_words, rowid, text, answer)
    VALUES ('delete', OLD.id, OLD.text, OLD.answer);
END;

CREATE TRIGGER questions_are_asked AFTER INSERT ON questions
WHEN NEW.question IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM articles AS later WHERE later.revises = NEW.article)
BEGIN
    INSERT INTO asked (article, question, text, answer)
    VALUES (NEW.article, NEW.id, coalesce(NEW.question ->> '$.text', ''),
            coalesce(NEW.answer ->> '$.text', ''));
END;

CREATE TRIGGER questions_are_changed AFTER UPDATE ON questions
BEGIN
    DELETE FROM asked WHERE article = OLD.article AND question = OLD.id;
    INSERT INTO asked (article, question, text, answer)
    SELECT NEW.article, NEW.id, coalesce(NEW.question ->> '$.text', ''),
           coalesce(NEW.answer ->> '$.text', '')
    WHERE NEW.question IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM articles AS later WHERE later.revises = NEW.article);
END;

CREATE TRIGGER questions_are_deleted AFTER DELETE ON questions
BEGIN
    DELETE FROM asked WHERE article = OLD.article AND question = OLD.id;
END;

CREATE TRIGGER questions_go_with_revised AFTER INSERT ON articles WHEN NEW.revises IS NOT NULL
BEGIN
    DELETE FROM asked WHERE article = NEW.revises;
END;
