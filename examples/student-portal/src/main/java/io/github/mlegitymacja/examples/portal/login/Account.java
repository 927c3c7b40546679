package io.github.mlegitymacja.examples.portal.login;

import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.student.StudentId;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** An account of a student or of a clerk of the registrar's office. */
public final class Account extends User {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Stored as text, because sessions are serialized and the library's values are not serializable. */
    private final @Nullable String student;

    Account(String name, String passwordHash, @Nullable String student) {
        super(name, passwordHash, List.of(new SimpleGrantedAuthority(student == null ? "ROLE_CLERK" : "ROLE_STUDENT")));
        this.student = student;
    }

    public boolean isStudent() {
        return student != null;
    }

    /** Returns the key under which a clerk's decisions are recorded. */
    public OperatorId operator() {
        return new OperatorId(getUsername());
    }

    /** Returns the student whose orders this account sees. */
    public StudentId student() {
        if (student == null) {
            throw new IllegalStateException("a clerk is not a student");
        }
        return new StudentId(student);
    }
}
