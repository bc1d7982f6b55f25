-- The first form of the store. Every BLOB called `sealed` is an envelope (storage/vault.py); every
-- BLOB called `person` or `tag` is an HMAC. Row ids of people and cases are random: their tables
-- keep no order of arrival.

-- One row: which database this is, whose keys it belongs to, and the counters that never repeat.
CREATE TABLE ledger (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    database BLOB NOT NULL,
    keyring  BLOB NOT NULL,
    root     BLOB NOT NULL,
    commits  INTEGER NOT NULL,
    serial   INTEGER NOT NULL,
    demo     INTEGER NOT NULL,
    pulse    REAL
);

-- The live keys that something here is sealed with.
CREATE TABLE slots (
    id   BLOB PRIMARY KEY,
    kind TEXT NOT NULL
) WITHOUT ROWID;

-- What Telegram told us.
CREATE TABLE seen (
    update_id INTEGER PRIMARY KEY,
    day       INTEGER NOT NULL
);
CREATE INDEX seen_by_day ON seen (day);

CREATE TABLE inbox (
    id        INTEGER PRIMARY KEY,
    kind      TEXT NOT NULL,
    person    BLOB,
    parked_at REAL,
    sealed    BLOB NOT NULL
);
CREATE INDEX inbox_parked ON inbox (parked_at) WHERE parked_at IS NOT NULL;

CREATE TABLE quarantine (
    id     BLOB PRIMARY KEY,
    until  REAL NOT NULL,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

-- What we owe Telegram, and where what was delivered can be found again.
CREATE TABLE outbox (
    handle     INTEGER PRIMARY KEY,
    person     BLOB NOT NULL,
    case_id    BLOB,
    not_before REAL NOT NULL,
    attempts   INTEGER NOT NULL,
    sealed     BLOB NOT NULL
);
CREATE INDEX outbox_by_person ON outbox (person, handle);
CREATE INDEX outbox_by_case ON outbox (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE sent (
    handle  INTEGER PRIMARY KEY,
    case_id BLOB NOT NULL,
    tag     BLOB NOT NULL,
    sealed  BLOB NOT NULL
);
CREATE INDEX sent_by_tag ON sent (tag);
CREATE INDEX sent_by_case ON sent (case_id);

CREATE TABLE timers (
    kind    TEXT NOT NULL,
    subject BLOB NOT NULL,
    due     REAL NOT NULL,
    late    INTEGER NOT NULL,
    PRIMARY KEY (kind, subject)
) WITHOUT ROWID;
CREATE INDEX timers_by_due ON timers (due);
CREATE INDEX timers_by_subject ON timers (subject);

-- The roster and what it publishes.
CREATE TABLE departments (
    id     BLOB PRIMARY KEY,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE supporters (
    id     BLOB PRIMARY KEY,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE coordinators (
    id     BLOB PRIMARY KEY,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE codes (
    id     BLOB PRIMARY KEY,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE tokens (
    id      BLOB PRIMARY KEY,
    expires REAL NOT NULL,
    sealed  BLOB NOT NULL
) WITHOUT ROWID;

-- People, and what they are in the middle of.
CREATE TABLE people (
    id     BLOB PRIMARY KEY,
    person BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE doors (
    id     BLOB PRIMARY KEY,
    person BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE dialogue (
    id     BLOB PRIMARY KEY,
    person BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE held (
    id     INTEGER PRIMARY KEY,
    person BLOB NOT NULL,
    sealed BLOB NOT NULL
);
CREATE INDEX held_by_person ON held (person, id);

CREATE TABLE guesses (
    id     BLOB PRIMARY KEY,
    person BLOB NOT NULL UNIQUE,
    sealed BLOB NOT NULL
) WITHOUT ROWID;

-- Cases.
CREATE TABLE cases (
    id      BLOB PRIMARY KEY,
    closing INTEGER NOT NULL,
    sealed  BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE seats (
    id      BLOB PRIMARY KEY,
    case_id BLOB NOT NULL,
    side    TEXT NOT NULL,
    person  BLOB NOT NULL,
    sealed  BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX seats_by_person ON seats (person);
CREATE INDEX seats_by_case ON seats (case_id);

CREATE TABLE offers (
    id      BLOB PRIMARY KEY,
    case_id BLOB NOT NULL,
    person  BLOB NOT NULL,
    sealed  BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX offers_by_person ON offers (person);
CREATE INDEX offers_by_case ON offers (case_id);

CREATE TABLE cards (
    id      BLOB PRIMARY KEY,
    case_id BLOB,
    sealed  BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX cards_by_case ON cards (case_id) WHERE case_id IS NOT NULL;

CREATE TABLE follow_ups (
    id     BLOB PRIMARY KEY,
    person BLOB NOT NULL,
    sealed BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX follow_ups_by_person ON follow_ups (person);

CREATE TABLE aliases (
    tag BLOB PRIMARY KEY
) WITHOUT ROWID;

CREATE TABLE shares (
    id     BLOB PRIMARY KEY,
    sealed BLOB NOT NULL
) WITHOUT ROWID;
