-- What can be searched: a row for each claim as it stands and one for each article's title, and
-- an index over their words. Both can be computed again; triggers keep them.

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

-- The program's claims, out of the list of lists that `analyses.found` is. Whatever else stands
-- there yields no row, and no error: a foreign hand's JSON is still kept.
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

-- The rows that `statements` should have of claims. A claim that the program does not find (any
-- more) is there for a person's words; one that is found and touched is there twice, and the row
-- with `by_hand` 0 counts.
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

-- A status says nothing that can be searched for.
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

INSERT INTO statements (article, claim, start, "end", quote, text, note)
SELECT id, '', 0, 0, title, '', '' FROM articles;

INSERT INTO statements (article, claim, start, "end", quote, text, note)
SELECT article, claim, start, "end", quote, text, note FROM standing_claims
WHERE true ORDER BY by_hand, article, start ON CONFLICT DO NOTHING;

-- The words stand in `statements` already, so the index keeps none of them. Letters are found
-- without their diacritics; words are kept whole, as a stemmer would know English only. Nobody
-- asks for a rank by frequency, which is slow among many rows: no sizes are kept.
CREATE VIRTUAL TABLE statement_words USING fts5(
    quote, text, note,
    content = 'statements',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3 4',
    columnsize = 0
);

INSERT INTO statement_words (statement_words) VALUES ('rebuild');

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
