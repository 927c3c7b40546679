package io.github.mlegitymacja.jdbc;

/** How much has to happen in one transaction. */
enum Extent {
    /** One statement, which databases commit by themselves: that saves asking them to. */
    ONE_STATEMENT,
    SEVERAL_STATEMENTS
}
