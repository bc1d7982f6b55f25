-- The card that a held text waits for, in the clear: a row that is damaged can still be told of.
-- A card's id is random, and names nobody.

ALTER TABLE held ADD COLUMN card BLOB;
CREATE INDEX held_by_card ON held (card);
