-- The portal's own tables, for PostgreSQL and H2. The library creates the tables of orders itself.

CREATE TABLE portal_student (
    id                 varchar(64)  NOT NULL PRIMARY KEY,
    -- One of the names can be NULL.
    given_names        varchar(200),
    family_name        varchar(200),
    has_student_status boolean      NOT NULL,
    pesel              varchar(20),
    photo              bytea,
    album_number       varchar(200),
    -- The name of a constant of the library's StudyLevel.
    study_level        varchar(32)
);

CREATE TABLE portal_account (
    name          varchar(64)  NOT NULL PRIMARY KEY,
    password_hash varchar(200) NOT NULL,
    -- The student; NULL for a clerk of the registrar's office.
    student       varchar(64)
);
