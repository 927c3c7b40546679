package io.github.mlegitymacja.examples.portal.login;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The table of accounts. A university replaces it with its central log-in. */
@Component
public class Accounts {

    private final JdbcClient database;

    Accounts(JdbcClient database) {
        this.database = database;
    }

    Account find(String name) {
        return database.sql("SELECT * FROM portal_account WHERE name = ?")
                .param(name)
                .query((row, number) -> account(row))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("there is no such account"));
    }

    /** Creates an account; an account without a student is a clerk's. */
    public void open(String name, String passwordHash, @Nullable String student) {
        database.sql("INSERT INTO portal_account (name, password_hash, student) VALUES (?, ?, ?)")
                .param(name)
                .param(passwordHash)
                .param(student)
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getString("name"), row.getString("password_hash"), row.getString("student"));
    }
}
