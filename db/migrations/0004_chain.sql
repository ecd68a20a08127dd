-- Each event is a link of its article's chain: it has a hash that holds the hash of the one before
-- it. The program moves the events of old into the new table, with their links, and then drops
-- `events_of_old`; db/README.md says what is hashed.
DROP VIEW history;
DROP TRIGGER events_are_not_changed;
DROP TRIGGER events_are_not_deleted;
DROP TRIGGER events_are_not_replaced;
DROP INDEX events_by_article;
DROP INDEX events_by_act;
ALTER TABLE events RENAME TO events_of_old;

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

-- INSERT OR REPLACE deletes without the trigger above unless recursive triggers are on.
CREATE TRIGGER events_are_not_replaced BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM events WHERE undoes = NEW.undoes)
  OR EXISTS (SELECT 1 FROM events WHERE article = NEW.article AND position = NEW.position)
BEGIN
    SELECT RAISE(ABORT, 'events are only ever added');
END;

-- The events with the words they are about, newest last, those that were undone marked: an undo
-- that was taken back itself counts for nothing.
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
