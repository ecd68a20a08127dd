-- The desk: articles, what people changed, and every change as an event.

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

-- Offsets of everything else count into the text, so it never changes.
CREATE TRIGGER articles_stay BEFORE UPDATE OF text, blocks, sha256 ON articles
BEGIN
    SELECT RAISE(ABORT, 'the text of an article on the desk cannot be changed');
END;

-- Claims that a person touched; status, text and note are NULL where the program's own stands.
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

-- A ruling of NULL was taken back; it also hides one made on another draft.
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

-- INSERT OR REPLACE deletes without the trigger above unless recursive triggers are on.
CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id OR undoes = NEW.undoes)
BEGIN
    SELECT RAISE(ABORT, 'events are only ever added');
END;

-- How many claims and which contradictions the program last found; can be computed again.
CREATE TABLE findings (
    article        INTEGER PRIMARY KEY REFERENCES articles (id),
    claims         INTEGER NOT NULL CHECK (claims >= 0),
    contradictions TEXT NOT NULL CHECK (json_valid(contradictions))
) STRICT;

-- What the program found when it last read an article; can be computed again.
CREATE TABLE analyses (
    article INTEGER PRIMARY KEY REFERENCES articles (id),
    made_by TEXT NOT NULL,
    found   TEXT NOT NULL CHECK (json_valid(found))
) STRICT;

-- The events in words, newest last, those that were undone marked.
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
