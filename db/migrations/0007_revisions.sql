-- Each draft of a story is an article of its own, whose text never changes; `revises` names the one
-- before it. They are one line: nothing is revised twice.
ALTER TABLE articles ADD COLUMN revises INTEGER REFERENCES articles (id) CHECK (revises < id);

CREATE UNIQUE INDEX articles_in_line ON articles (revises) WHERE revises IS NOT NULL;

CREATE TRIGGER articles_stay_in_line BEFORE UPDATE OF revises ON articles
BEGIN
    SELECT RAISE(ABORT, 'a draft stays behind the one that it revises');
END;

-- A later draft can have the text of an earlier one again.
DROP INDEX articles_once;
CREATE UNIQUE INDEX articles_once
    ON articles (sha256, title, ifnull(published, ''), ifnull(revises, 0));

ALTER TABLE claims ADD COLUMN earlier TEXT CHECK (earlier <> '');
ALTER TABLE claims ADD COLUMN fresh INTEGER NOT NULL DEFAULT 0 CHECK (fresh IN (0, 1));

CREATE INDEX claims_to_recheck ON claims (article) WHERE earlier IS NOT NULL AND removed = 0;

-- Claims of earlier drafts that are no longer in the text, with what was known of them.
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

-- Only the newest draft is searched: the others say most of the same.
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
