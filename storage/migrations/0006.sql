-- The further messages of an album that waits to be sent by one call. Each has a handle of its own,
-- under which it is found once it is there, and a tag of the message that it is of, as in `outbox`.
CREATE TABLE parts (
    handle INTEGER PRIMARY KEY,
    album  INTEGER NOT NULL,
    origin BLOB
);
CREATE INDEX parts_by_album ON parts (album);
CREATE INDEX parts_by_origin ON parts (origin) WHERE origin IS NOT NULL;
