-- The portal's own tables, for PostgreSQL and H2; the orders' are the library's business.

CREATE TABLE portal_student (
    id                 varchar(64)  NOT NULL PRIMARY KEY,
    given_names        varchar(200) NOT NULL,
    family_name        varchar(200) NOT NULL,
    has_student_status boolean      NOT NULL,
    pesel              varchar(20),
    photo              bytea,
    album_number       varchar(200),
    -- One of the library's levels.
    study_level        varchar(32)
);

CREATE TABLE portal_account (
    name          varchar(64)  NOT NULL PRIMARY KEY,
    password_hash varchar(200) NOT NULL,
    -- Whose orders; NULL for a clerk of the registrar's office.
    student       varchar(64)
);
