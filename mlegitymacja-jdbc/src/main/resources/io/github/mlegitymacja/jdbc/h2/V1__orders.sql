-- Orders of mLegitymacja, schema version 1, for H2 2.2.220 and newer.
-- Contains plain statements only, so that Flyway and similar tools can run it. H2 commits after each statement. If one
-- fails, run the whole script again. The version is written last, because it shows that the schema is complete.

-- ARRAY_CONTAINS and not IN: on H2 2.4.240, a check or a generated column with IN fails with 90098 once the connection
-- that created it has closed.

CREATE TABLE IF NOT EXISTS mlegitymacja_order (
    id                   uuid                        NOT NULL,
    student              varchar(64)                 NOT NULL,
    -- The year in which the academic year begins, followed by 1 for winter or 2 for summer: 20261 is 2026/27Z.
    semester             integer                     NOT NULL,
    ordered_at           timestamp(6) with time zone NOT NULL,
    valid_until          date                        NOT NULL,
    version              bigint                      NOT NULL,
    status               varchar(32)                 NOT NULL,
    submission_attempted boolean,
    -- QR text and activation code in one value; encrypted if activation_key, the id of the key, is not NULL.
    -- NULL in status READY_FOR_PICKUP: the codes have expired.
    activation           varbinary,
    activation_key       varchar(64),
    usable_until         timestamp(6) with time zone,
    reason_code          varchar(64),
    reason_polish        varchar(1000),
    reason_english       varchar(1000),
    due                  varchar(32),
    not_before           timestamp(6) with time zone,
    attempts             integer,
    last_claimed         timestamp(6) with time zone,
    -- Why a person must act on the due work.
    stuck_code           varchar(64),
    stuck_polish         varchar(1000),
    stuck_english        varchar(1000),
    -- When a claim first could not read the order; NULL if the last claim could.
    unreadable_since     timestamp(6) with time zone,
    -- The key at the ministry of an order that was taken over from another system.
    ministry_id          varchar(200),
    -- NULL once the order is closed: is_open makes the open order of a student unique, open_semester serves paging.
    is_open              boolean                     GENERATED ALWAYS AS (
        CASE WHEN ARRAY_CONTAINS(ARRAY['PENDING', 'IN_PROGRESS', 'READY_FOR_PICKUP', 'COLLECTED'], status)
             THEN TRUE END),
    open_semester        integer                     GENERATED ALWAYS AS (
        CASE WHEN ARRAY_CONTAINS(ARRAY['PENDING', 'IN_PROGRESS', 'READY_FOR_PICKUP', 'COLLECTED'], status)
             THEN semester END),
    -- For the reports by day. Through text, because H2 would convert to the time zone of the session first.
    ordered_on           date                        GENERATED ALWAYS AS (
        CAST(REGEXP_REPLACE(CAST(ordered_at AT TIME ZONE 'Europe/Warsaw' AS varchar), ' .*', '') AS date)),

    CONSTRAINT mlegitymacja_order_pk PRIMARY KEY (id),
    CONSTRAINT mlegitymacja_order_semester CHECK (semester BETWEEN 10001 AND 99982 AND semester % 10 BETWEEN 1 AND 2),
    CONSTRAINT mlegitymacja_order_version CHECK (version >= 1),
    CONSTRAINT mlegitymacja_order_status CHECK (
        ARRAY_CONTAINS(ARRAY['PENDING', 'IN_PROGRESS', 'READY_FOR_PICKUP', 'COLLECTED',
                             'FAILED', 'CANCELLED_BY_USER', 'REVOKED_BY_UNIVERSITY'], status)),
    CONSTRAINT mlegitymacja_order_submission CHECK ((status = 'PENDING') = (submission_attempted IS NOT NULL)),
    CONSTRAINT mlegitymacja_order_activation CHECK (
        (activation IS NULL OR status = 'READY_FOR_PICKUP')
        AND (activation_key IS NULL OR activation IS NOT NULL)
        AND (usable_until IS NULL OR activation IS NOT NULL)),
    CONSTRAINT mlegitymacja_order_reason CHECK (
        ARRAY_CONTAINS(ARRAY['FAILED', 'REVOKED_BY_UNIVERSITY'], status) = (reason_code IS NOT NULL)
        AND (reason_code IS NULL) = (reason_polish IS NULL)
        AND (reason_code IS NULL) = (reason_english IS NULL)),
    CONSTRAINT mlegitymacja_order_due CHECK (
        (due IS NULL) = (not_before IS NULL)
        AND (due IS NULL) = (attempts IS NULL)
        AND (last_claimed IS NULL OR due IS NOT NULL)
        AND (due IS NULL
             OR due = 'SUBMIT' AND ARRAY_CONTAINS(ARRAY['PENDING', 'IN_PROGRESS'], status)
             OR due = 'POLL' AND ARRAY_CONTAINS(ARRAY['IN_PROGRESS', 'READY_FOR_PICKUP'], status)
             OR due = 'WITHDRAW' AND ARRAY_CONTAINS(ARRAY['CANCELLED_BY_USER', 'REVOKED_BY_UNIVERSITY'], status))),
    CONSTRAINT mlegitymacja_order_attempts CHECK (attempts >= 0),
    CONSTRAINT mlegitymacja_order_stuck CHECK (
        (stuck_code IS NULL OR due IS NOT NULL)
        AND (stuck_code IS NULL) = (stuck_polish IS NULL)
        AND (stuck_code IS NULL) = (stuck_english IS NULL))
);

-- At most one open order per student; closed orders do not conflict. Also used to find all orders of a student.
CREATE UNIQUE INDEX IF NOT EXISTS mlegitymacja_order_one_open ON mlegitymacja_order (student, is_open);
-- Used to find the orders of a student that have to be withdrawn before another one is submitted.
CREATE INDEX IF NOT EXISTS mlegitymacja_order_to_withdraw ON mlegitymacja_order (student, due);
-- Claims read the earliest due work from the front of this index.
CREATE INDEX IF NOT EXISTS mlegitymacja_order_due_work ON mlegitymacja_order (due, not_before, id);
-- Used to page through the open orders of a semester.
CREATE INDEX IF NOT EXISTS mlegitymacja_order_open ON mlegitymacja_order (open_semester, id);
-- Used to page through the orders of a status.
CREATE INDEX IF NOT EXISTS mlegitymacja_order_by_status ON mlegitymacja_order (status, id);
-- Orders for which nothing is due. Expired ones are erased from the front of this index: their validity has ended.
CREATE INDEX IF NOT EXISTS mlegitymacja_order_settled ON mlegitymacja_order (due, valid_until);
-- Orders that need a person: those that are stuck, and those that a claim could not read.
CREATE INDEX IF NOT EXISTS mlegitymacja_order_stuck_work ON mlegitymacja_order (stuck_code, id);
CREATE INDEX IF NOT EXISTS mlegitymacja_order_unreadable ON mlegitymacja_order (unreadable_since, id);

CREATE TABLE IF NOT EXISTS mlegitymacja_order_history (
    order_id       uuid                        NOT NULL,
    seq            integer                     NOT NULL,
    happened_at    timestamp(6) with time zone NOT NULL,
    event          varchar(32)                 NOT NULL,
    actor          varchar(32)                 NOT NULL,
    from_status    varchar(32),
    to_status      varchar(32)                 NOT NULL,
    reason_code    varchar(64),
    reason_polish  varchar(1000),
    reason_english varchar(1000),
    operator       varchar(64),

    CONSTRAINT mlegitymacja_order_history_pk PRIMARY KEY (order_id, seq),
    CONSTRAINT mlegitymacja_order_history_order FOREIGN KEY (order_id)
        REFERENCES mlegitymacja_order (id) ON DELETE CASCADE,
    CONSTRAINT mlegitymacja_order_history_seq CHECK (seq >= 0),
    CONSTRAINT mlegitymacja_order_history_event CHECK (
        ARRAY_CONTAINS(
            ARRAY['PLACE', 'SUBMIT', 'ISSUE', 'EXPIRE', 'COLLECT', 'FAIL', 'CANCEL', 'REVOKE', 'SETTLE'], event)),
    CONSTRAINT mlegitymacja_order_history_actor CHECK (
        ARRAY_CONTAINS(ARRAY['STUDENT', 'UNIVERSITY', 'MINISTRY'], actor)),
    CONSTRAINT mlegitymacja_order_history_from CHECK (
        (seq = 0) = (from_status IS NULL)
        AND (seq = 0) = (event = 'PLACE')
        AND (from_status IS NULL
             OR ARRAY_CONTAINS(ARRAY['PENDING', 'IN_PROGRESS', 'READY_FOR_PICKUP', 'COLLECTED',
                                     'FAILED', 'CANCELLED_BY_USER', 'REVOKED_BY_UNIVERSITY'], from_status))),
    CONSTRAINT mlegitymacja_order_history_to CHECK (
        ARRAY_CONTAINS(ARRAY['PENDING', 'IN_PROGRESS', 'READY_FOR_PICKUP', 'COLLECTED',
                             'FAILED', 'CANCELLED_BY_USER', 'REVOKED_BY_UNIVERSITY'], to_status)),
    CONSTRAINT mlegitymacja_order_history_reason CHECK (
        (reason_code IS NULL) = (reason_polish IS NULL)
        AND (reason_code IS NULL) = (reason_english IS NULL))
);

-- One row for each order with history entries that no subscriber has confirmed: the entries from confirmed on.
CREATE TABLE IF NOT EXISTS mlegitymacja_outbox (
    order_id     uuid                        NOT NULL,
    confirmed    integer                     NOT NULL,
    entries      integer                     NOT NULL,
    since        timestamp(6) with time zone NOT NULL,
    not_before   timestamp(6) with time zone NOT NULL,
    last_claimed timestamp(6) with time zone,
    attempts     integer                     NOT NULL,

    CONSTRAINT mlegitymacja_outbox_pk PRIMARY KEY (order_id),
    CONSTRAINT mlegitymacja_outbox_order FOREIGN KEY (order_id) REFERENCES mlegitymacja_order (id) ON DELETE CASCADE,
    CONSTRAINT mlegitymacja_outbox_entries CHECK (0 <= confirmed AND confirmed < entries),
    CONSTRAINT mlegitymacja_outbox_attempts CHECK (attempts >= 0)
);

-- Claims read the changes that wait longest from the front of this index.
CREATE INDEX IF NOT EXISTS mlegitymacja_outbox_waiting ON mlegitymacja_outbox (not_before, order_id);
-- Tells how old the oldest change is.
CREATE INDEX IF NOT EXISTS mlegitymacja_outbox_oldest ON mlegitymacja_outbox (since);

-- One row: the version of these tables.
CREATE TABLE IF NOT EXISTS mlegitymacja_schema (
    only_row boolean DEFAULT TRUE NOT NULL,
    version  integer NOT NULL,

    CONSTRAINT mlegitymacja_schema_pk PRIMARY KEY (only_row),
    CONSTRAINT mlegitymacja_schema_only_row CHECK (only_row)
);

MERGE INTO mlegitymacja_schema (only_row, version) KEY (only_row) VALUES (TRUE, 1);
