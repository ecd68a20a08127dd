-- What the workbench keeps: acts of several events, claims taken out and made anew, ticks and
-- corrections of details, settled spellings, articles set aside.

ALTER TABLE articles ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE articles ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1));
ALTER TABLE articles ADD COLUMN assigned TEXT NOT NULL DEFAULT '';

ALTER TABLE claims ADD COLUMN removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1));
ALTER TABLE claims ADD COLUMN assigned TEXT;
ALTER TABLE claims ADD COLUMN attribution TEXT
    CHECK (attribution IS NULL OR json_valid(attribution));

-- Answers the counts of the list of articles by itself.
CREATE INDEX claims_by_status ON claims (article, removed, added, status);

-- Details that a person touched; tick and correction are NULL where none was made.
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

-- How many details of an article have each tick, kept by triggers: the list of articles shows it.
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

-- Spellings of names that a person found wrong; "right" is NULL when that was taken back.
CREATE TABLE spellings (
    article INTEGER NOT NULL REFERENCES articles (id),
    wrong   TEXT NOT NULL CHECK (wrong <> ''),
    "right" TEXT CHECK ("right" <> ''),
    PRIMARY KEY (article, wrong)
) STRICT, WITHOUT ROWID;

ALTER TABLE findings ADD COLUMN details INTEGER NOT NULL DEFAULT 0 CHECK (details >= 0);

-- How the program last read an article's language; can be computed again.
CREATE TABLE annotations (
    article INTEGER PRIMARY KEY REFERENCES articles (id),
    made_by TEXT NOT NULL,
    found   TEXT NOT NULL CHECK (json_valid(found))
) STRICT;

-- Events belong to acts. What can be changed is left open here: the table that keeps the record
-- must not be made anew for each new thing that can be recorded.
DROP VIEW history;

CREATE TABLE events_of_acts (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    act        INTEGER NOT NULL CHECK (act <= id),
    deed       TEXT NOT NULL CHECK (deed <> ''),
    article    INTEGER NOT NULL REFERENCES articles (id),
    subject    TEXT NOT NULL CHECK (subject <> ''),
    subject_id TEXT NOT NULL,
    change     TEXT NOT NULL CHECK (change <> ''),
    before     TEXT NOT NULL CHECK (json_valid(before)),
    after      TEXT NOT NULL CHECK (json_valid(after)),
    "by"       TEXT NOT NULL,
    at         TEXT NOT NULL,
    undoes     INTEGER UNIQUE REFERENCES events_of_acts (id)
) STRICT;

INSERT INTO events_of_acts
SELECT id, id,
       CASE WHEN undoes IS NOT NULL THEN 'undo'
            ELSE CASE change WHEN 'status' THEN 'mark' WHEN 'text' THEN 'edit' WHEN 'added' THEN 'add'
                             WHEN 'ruling' THEN 'rule' ELSE change END END,
       article, subject, subject_id, change, before, after, "by", at, undoes
FROM events ORDER BY id;

DROP TABLE events;
ALTER TABLE events_of_acts RENAME TO events;

CREATE INDEX events_by_article ON events (article, id);
CREATE INDEX events_by_act ON events (act);

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

-- The events with the words they are about, newest last, those that were undone marked.
CREATE VIEW history AS
SELECT events.at,
       events."by",
       events.article,
       articles.title,
       events.act,
       events.deed,
       events.subject,
       events.subject_id,
       coalesce(claims.quote, details.quote) AS quote,
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
LEFT JOIN details ON details.article = events.article
                 AND details.id = events.subject_id
                 AND events.subject = 'detail'
ORDER BY events.id;

-- A claim that was taken out is not found by a search.
DROP VIEW standing_claims;

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
UNION ALL
SELECT article, id, start, "end", quote, coalesce(nullif(text, quote), ''), coalesce(note, ''), 1
FROM claims
WHERE NOT removed AND (added OR text IS NOT NULL OR note IS NOT NULL);

CREATE TRIGGER claims_are_taken_out AFTER UPDATE OF removed ON claims
BEGIN
    DELETE FROM statements WHERE article = NEW.article AND claim = NEW.id;
    INSERT INTO statements (article, claim, start, "end", quote, text, note)
    SELECT article, claim, start, "end", quote, text, note FROM standing_claims
    WHERE article = NEW.article AND claim = NEW.id ORDER BY by_hand ON CONFLICT DO NOTHING;
END;
