PRAGMA application_id = 1717658484;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'factcheck','0001_initial','2026-11-24 18:23:31.868940+00:00');
CREATE TABLE analyses (
    article INTEGER PRIMARY KEY REFERENCES articles (id),
    made_by TEXT NOT NULL,
    found   TEXT NOT NULL CHECK (json_valid(found))
) STRICT;
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
INSERT INTO "articles" VALUES(1,'Ferry sinks','The ferry Halvor left Grenvik on 3 May 2021 with 212 passengers, harbour master Ines Colbo said.

It sank the next day. Rescuers counted 190 survivors, and the council paid $4 million.

The crossing of 3 May 2021 carried 240 passengers, Colbo said later.

The weather was calm. The weather was calm.

The ferry Halvor left Grenvik on Friday, 3 May 2021.','[["paragraph", 0, 96, ""], ["paragraph", 98, 184, ""], ["paragraph", 186, 254, ""], ["paragraph", 256, 299, ""], ["paragraph", 301, 353, ""]]','2021-05-10','given','ferry.txt','Grenvik Courier','By Oda Lunde','["One repeated caption was set aside."]','db683c5e706b32f67bde67dad6ed8f325e513325018608e705f0fbba06a74772','2021-05-11T10:00:00.000000+00:00');
INSERT INTO "articles" VALUES(2,'Second edition','The ferry Halvor left Grenvik on 3 May 2021 with 212 passengers, harbour master Ines Colbo said.

It sank the next day. Rescuers counted 190 survivors, and the council paid $4 million.

The crossing of 3 May 2021 carried 240 passengers, Colbo said later.

The weather was calm. The weather was calm.

The ferry Halvor left Grenvik on Friday, 3 May 2021.','[["paragraph", 0, 96, ""], ["paragraph", 98, 184, ""], ["paragraph", 186, 254, ""], ["paragraph", 256, 299, ""], ["paragraph", 301, 353, ""]]','2021-05-10','given','ferry.txt','Grenvik Courier','By Oda Lunde','["One repeated caption was set aside."]','db683c5e706b32f67bde67dad6ed8f325e513325018608e705f0fbba06a74772','2021-05-11T10:01:00.000000+00:00');
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
INSERT INTO "claims" VALUES(1,'1cd4ef8f3f53',NULL,NULL,NULL,0,120,150,'Rescuers counted 190 survivors',' master Ines Colbo said.

It sank the next day. ',', and the council paid $4 million.

The crossing');
INSERT INTO "claims" VALUES(1,'25352fac46dc',NULL,'The ferry Halvor sank on 4 May 2021.',NULL,0,98,119,'It sank the next day.','12 passengers, harbour master Ines Colbo said.

',' Rescuers counted 190 survivors, and the council');
INSERT INTO "claims" VALUES(1,'c3671fd1d3b7','verified',NULL,'Harbour log, p. 3.',0,0,96,'The ferry Halvor left Grenvik on 3 May 2021 with 212 passengers, harbour master Ines Colbo said.','','

It sank the next day. Rescuers counted 190 sur');
INSERT INTO "claims" VALUES(1,'c98bf6eede3c',NULL,NULL,NULL,1,4,16,'ferry Halvor','The ',' left Grenvik on 3 May 2021 with 212 passengers,');
INSERT INTO "claims" VALUES(2,'c3671fd1d3b7','opinion',NULL,NULL,0,0,96,'The ferry Halvor left Grenvik on 3 May 2021 with 212 passengers, harbour master Ines Colbo said.','','

It sank the next day. Rescuers counted 190 sur');
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
INSERT INTO "events" VALUES(1,1,'claim','c3671fd1d3b7','status','null','"verified"','Ada','2021-05-11T10:02:00.000000+00:00',NULL);
INSERT INTO "events" VALUES(2,1,'claim','c3671fd1d3b7','note','null','"Harbour log, p. 3."','Ada','2021-05-11T10:03:00.000000+00:00',NULL);
INSERT INTO "events" VALUES(3,1,'claim','25352fac46dc','text','null','"The ferry Halvor sank on 4 May 2021."','Ada','2021-05-11T10:04:00.000000+00:00',NULL);
INSERT INTO "events" VALUES(4,1,'claim','1cd4ef8f3f53','status','null','"disputed"','Ada','2021-05-11T10:05:00.000000+00:00',NULL);
INSERT INTO "events" VALUES(5,1,'claim','1cd4ef8f3f53','status','"disputed"','null','Ada','2021-05-11T10:06:00.000000+00:00',4);
INSERT INTO "events" VALUES(6,1,'claim','c98bf6eede3c','added','0','1','Ada','2021-05-11T10:07:00.000000+00:00',NULL);
INSERT INTO "events" VALUES(7,1,'contradiction','7086c9b58784','ruling','null','{"ruling": "explained", "note": "two crossings", "by": "Ada", "at": "2021-05-11T10:08:00.000000+00:00"}','Ada','2021-05-11T10:08:00.000000+00:00',NULL);
INSERT INTO "events" VALUES(8,2,'claim','c3671fd1d3b7','status','null','"opinion"','Oda','2021-05-11T10:09:00.000000+00:00',NULL);
INSERT INTO "events" VALUES(9,1,'contradiction','7086c9b58784','ruling','{"ruling": "explained", "note": "two crossings", "by": "Ada", "at": "2021-05-11T10:08:00.000000+00:00"}','{"ruling": null, "note": "", "by": "Oda", "at": "2021-05-11T10:10:00.000000+00:00"}','Oda','2021-05-11T10:10:00.000000+00:00',NULL);
INSERT INTO "events" VALUES(10,1,'contradiction','7086c9b58784','ruling','{"ruling": null, "note": "", "by": "Oda", "at": "2021-05-11T10:10:00.000000+00:00"}','{"ruling": "explained", "note": "two crossings", "by": "Ada", "at": "2021-05-11T10:08:00.000000+00:00"}','Oda','2021-05-11T10:11:00.000000+00:00',9);
CREATE TABLE findings (
    article        INTEGER PRIMARY KEY REFERENCES articles (id),
    claims         INTEGER NOT NULL CHECK (claims >= 0),
    contradictions TEXT NOT NULL CHECK (json_valid(contradictions))
) STRICT;
INSERT INTO "findings" VALUES(1,8,'["7086c9b58784"]');
CREATE TABLE rulings (
    article       INTEGER NOT NULL REFERENCES articles (id),
    contradiction TEXT NOT NULL CHECK (contradiction <> ''),
    ruling        TEXT CHECK (ruling IN ('real', 'explained', 'not a contradiction')),
    note          TEXT NOT NULL,
    "by"          TEXT NOT NULL,
    at            TEXT NOT NULL,
    PRIMARY KEY (article, contradiction)
) STRICT, WITHOUT ROWID;
INSERT INTO "rulings" VALUES(1,'7086c9b58784','explained','two crossings','Ada','2021-05-11T10:08:00.000000+00:00');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX articles_once ON articles (sha256, title, ifnull(published, ''));
CREATE TRIGGER articles_stay BEFORE UPDATE OF text, blocks, sha256 ON articles
BEGIN
    SELECT RAISE(ABORT, 'the text of an article on the desk cannot be changed');
END;
CREATE INDEX rulings_by_content ON rulings (contradiction, at);
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('articles',2);
INSERT INTO "sqlite_sequence" VALUES('events',10);
COMMIT;
