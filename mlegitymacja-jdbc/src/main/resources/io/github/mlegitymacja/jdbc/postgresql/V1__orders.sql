-- Orders of mLegitymacja, schema version 1, for PostgreSQL 13 and newer. The encoding of the database must be UTF8.
-- Contains plain statements only, so that Flyway and similar tools can run it. Run it once, in one transaction.

-- Domains, because PostgreSQL caches the checks of a domain, but reads the checks of a table again for each statement.
CREATE DOMAIN mlegitymacja_status AS varchar(32) CHECK (
    VALUE IN ('PENDING', 'IN_PROGRESS', 'READY_FOR_PICKUP', 'COLLECTED',
              'FAILED', 'CANCELLED_BY_USER', 'REVOKED_BY_UNIVERSITY'));
CREATE DOMAIN mlegitymacja_event AS varchar(32) CHECK (
    VALUE IN ('PLACE', 'SUBMIT', 'ISSUE', 'EXPIRE', 'COLLECT', 'FAIL', 'CANCEL', 'REVOKE', 'SETTLE'));
CREATE DOMAIN mlegitymacja_actor AS varchar(32) CHECK (VALUE IN ('STUDENT', 'UNIVERSITY', 'MINISTRY'));

CREATE TABLE mlegitymacja_order (
    id                   uuid                NOT NULL,
    student              varchar(64)         NOT NULL,
    -- The year in which the academic year begins, followed by 1 for winter or 2 for summer: 20261 is 2026/27Z.
    semester             integer             NOT NULL,
    ordered_at           timestamptz(6)      NOT NULL,
    valid_until          date                NOT NULL,
    version              bigint              NOT NULL,
    status               mlegitymacja_status NOT NULL,
    submission_attempted boolean,
    -- QR text and activation code in one value; encrypted if activation_key, the id of the key, is not NULL.
    -- NULL in status READY_FOR_PICKUP: the codes have expired.
    activation           bytea,
    activation_key       varchar(64),
    usable_until         timestamptz(6),
    reason_code          varchar(64),
    reason_polish        varchar(1000),
    reason_english       varchar(1000),
    due                  varchar(32),
    not_before           timestamptz(6),
    attempts             integer,
    last_claimed         timestamptz(6),
    -- Why a person must act on the due work.
    stuck_code           varchar(64),
    stuck_polish         varchar(1000),
    stuck_english        varchar(1000),
    -- When a claim first could not read the order; NULL if the last claim could.
    unreadable_since     timestamptz(6),
    -- The key at the ministry of an order that was taken over from another system.
    ministry_id          varchar(200),
    -- NULL once the order is closed: is_open makes the open order of a student unique, open_semester serves paging.
    is_open              boolean             GENERATED ALWAYS AS (
        CASE WHEN status IN ('PENDING', 'IN_PROGRESS', 'READY_FOR_PICKUP', 'COLLECTED') THEN TRUE END) STORED,
    open_semester        integer             GENERATED ALWAYS AS (
        CASE WHEN status IN ('PENDING', 'IN_PROGRESS', 'READY_FOR_PICKUP', 'COLLECTED') THEN semester END) STORED,
    -- For the reports by day.
    ordered_on           date                GENERATED ALWAYS AS (
        CAST(ordered_at AT TIME ZONE 'Europe/Warsaw' AS date)) STORED,

    CONSTRAINT mlegitymacja_order_pk PRIMARY KEY (id),
    CONSTRAINT mlegitymacja_order_semester CHECK (semester BETWEEN 10001 AND 99982 AND semester % 10 IN (1, 2)),
    CONSTRAINT mlegitymacja_order_version CHECK (version >= 1),
    CONSTRAINT mlegitymacja_order_submission CHECK ((status = 'PENDING') = (submission_attempted IS NOT NULL)),
    CONSTRAINT mlegitymacja_order_activation CHECK (
        (activation IS NULL OR status = 'READY_FOR_PICKUP')
        AND (activation_key IS NULL OR activation IS NOT NULL)
        AND (usable_until IS NULL OR activation IS NOT NULL)),
    CONSTRAINT mlegitymacja_order_reason CHECK (
        (status IN ('FAILED', 'REVOKED_BY_UNIVERSITY')) = (reason_code IS NOT NULL)
        AND (reason_code IS NULL) = (reason_polish IS NULL)
        AND (reason_code IS NULL) = (reason_english IS NULL)),
    CONSTRAINT mlegitymacja_order_due CHECK (
        (due IS NULL) = (not_before IS NULL)
        AND (due IS NULL) = (attempts IS NULL)
        AND (last_claimed IS NULL OR due IS NOT NULL)
        AND (due IS NULL
             OR due = 'SUBMIT' AND status IN ('PENDING', 'IN_PROGRESS')
             OR due = 'POLL' AND status IN ('IN_PROGRESS', 'READY_FOR_PICKUP')
             OR due = 'WITHDRAW' AND status IN ('CANCELLED_BY_USER', 'REVOKED_BY_UNIVERSITY'))),
    CONSTRAINT mlegitymacja_order_attempts CHECK (attempts >= 0),
    CONSTRAINT mlegitymacja_order_stuck CHECK (
        (stuck_code IS NULL OR due IS NOT NULL)
        AND (stuck_code IS NULL) = (stuck_polish IS NULL)
        AND (stuck_code IS NULL) = (stuck_english IS NULL))
);

-- At most one open order per student; closed orders do not conflict. Also used to find all orders of a student.
CREATE UNIQUE INDEX mlegitymacja_order_one_open ON mlegitymacja_order (student, is_open);
-- Used to find the orders of a student that have to be withdrawn before another one is submitted.
CREATE INDEX mlegitymacja_order_to_withdraw ON mlegitymacja_order (student) WHERE due IS NOT NULL AND is_open IS NULL;
-- Claims read the earliest due work from the front of this index. Reports count these orders without reading the table.
CREATE INDEX mlegitymacja_order_due_work ON mlegitymacja_order (due, not_before, id) INCLUDE (ordered_on, status)
    WHERE due IS NOT NULL;
-- Used to page through the open orders of a semester.
CREATE INDEX mlegitymacja_order_open ON mlegitymacja_order (open_semester, id) WHERE open_semester IS NOT NULL;
-- Used to page through the orders of a status.
CREATE INDEX mlegitymacja_order_by_status ON mlegitymacja_order (status, id);
-- Orders for which nothing is due. Expired ones are erased from the front of this index: their validity has ended. Reports
-- count these orders without reading the table.
CREATE INDEX mlegitymacja_order_settled ON mlegitymacja_order (valid_until, ordered_on, status) WHERE due IS NULL;
-- Orders that need a person: those that are stuck, and those that a claim could not read.
CREATE INDEX mlegitymacja_order_stuck_work ON mlegitymacja_order (id) WHERE stuck_code IS NOT NULL;
CREATE INDEX mlegitymacja_order_unreadable ON mlegitymacja_order (id) WHERE unreadable_since IS NOT NULL;

CREATE TABLE mlegitymacja_order_history (
    order_id            uuid                NOT NULL,
    seq                 integer             NOT NULL,
    happened_at         timestamptz(6)      NOT NULL,
    event               mlegitymacja_event  NOT NULL,
    actor               mlegitymacja_actor  NOT NULL,
    from_status         mlegitymacja_status,
    to_status           mlegitymacja_status NOT NULL,
    reason_code         varchar(64),
    reason_polish       varchar(1000),
    reason_english      varchar(1000),
    operator            varchar(64),

    CONSTRAINT mlegitymacja_order_history_pk PRIMARY KEY (order_id, seq),
    CONSTRAINT mlegitymacja_order_history_order FOREIGN KEY (order_id)
        REFERENCES mlegitymacja_order (id) ON DELETE CASCADE,
    CONSTRAINT mlegitymacja_order_history_seq CHECK (seq >= 0),
    CONSTRAINT mlegitymacja_order_history_from CHECK (
        (seq = 0) = (from_status IS NULL)
        AND (seq = 0) = (event = 'PLACE')),
    CONSTRAINT mlegitymacja_order_history_reason CHECK (
        (reason_code IS NULL) = (reason_polish IS NULL)
        AND (reason_code IS NULL) = (reason_english IS NULL))
);

-- One row for each order with history entries that no subscriber has confirmed: the entries from confirmed on.
CREATE TABLE mlegitymacja_outbox (
    order_id     uuid           NOT NULL,
    confirmed    integer        NOT NULL,
    entries      integer        NOT NULL,
    since        timestamptz(6) NOT NULL,
    not_before   timestamptz(6) NOT NULL,
    last_claimed timestamptz(6),
    attempts     integer        NOT NULL,

    CONSTRAINT mlegitymacja_outbox_pk PRIMARY KEY (order_id),
    CONSTRAINT mlegitymacja_outbox_order FOREIGN KEY (order_id) REFERENCES mlegitymacja_order (id) ON DELETE CASCADE,
    CONSTRAINT mlegitymacja_outbox_entries CHECK (0 <= confirmed AND confirmed < entries),
    CONSTRAINT mlegitymacja_outbox_attempts CHECK (attempts >= 0)
);

-- Claims read the changes that wait longest from the front of this index.
CREATE INDEX mlegitymacja_outbox_waiting ON mlegitymacja_outbox (not_before, order_id);
-- Tells how old the oldest change is.
CREATE INDEX mlegitymacja_outbox_oldest ON mlegitymacja_outbox (since);

-- One row: the version of these tables.
CREATE TABLE mlegitymacja_schema (
    only_row            boolean             NOT NULL DEFAULT TRUE,
    version             integer             NOT NULL,

    CONSTRAINT mlegitymacja_schema_pk PRIMARY KEY (only_row),
    CONSTRAINT mlegitymacja_schema_only_row CHECK (only_row)
);

INSERT INTO mlegitymacja_schema (version) VALUES (1);
