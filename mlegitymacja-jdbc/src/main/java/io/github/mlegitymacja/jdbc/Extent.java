package io.github.mlegitymacja.jdbc;

/** The number of statements in a transaction. */
enum Extent {
    /** One statement that changes nothing. */
    ONE_QUERY,
    /** One statement. The database commits it by itself, which saves the round trip of a commit. */
    ONE_STATEMENT,
    /** Several statements, followed by a commit. */
    SEVERAL_STATEMENTS
}
