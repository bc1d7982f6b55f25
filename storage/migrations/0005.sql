-- Which message of its author's a copy is of, under the case's key: an edit, a reaction or a
-- withdrawal finds the copies, delivered or not, and the column says nothing once that key is gone.
ALTER TABLE sent ADD COLUMN origin BLOB;
CREATE INDEX sent_by_origin ON sent (origin) WHERE origin IS NOT NULL;

ALTER TABLE outbox ADD COLUMN origin BLOB;
CREATE INDEX outbox_by_origin ON outbox (origin) WHERE origin IS NOT NULL;
