-- What stands in no claim is found by the words of the whole article. The words stand in `articles`
-- already, so the index keeps none of them; a text never changes.
CREATE VIRTUAL TABLE article_words USING fts5(
    text,
    content = 'articles',
    content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2',
    columnsize = 0
);

INSERT INTO article_words (article_words) VALUES ('rebuild');

CREATE TRIGGER texts_are_added AFTER INSERT ON articles
BEGIN
    INSERT INTO article_words (rowid, text) VALUES (NEW.id, NEW.text);
END;

CREATE TRIGGER texts_are_deleted AFTER DELETE ON articles
BEGIN
    INSERT INTO article_words (article_words, rowid, text) VALUES ('delete', OLD.id, OLD.text);
END;
