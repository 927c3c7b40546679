package io.github.mlegitymacja.examples.portal.people;

import de.siegmar.fastcsv.reader.CsvReader;
import io.github.mlegitymacja.examples.portal.login.Accounts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Fills an empty database with the made-up people of {@code people.csv}, who share one public password. */
@Component
@Profile("people")
public class MadeUpPeople implements InitializingBean {

    /** The password of every account. */
    public static final String PASSWORD = "mlegitymacja";

    private static final ClassPathResource FILE = new ClassPathResource("people.csv");
    private static final ClassPathResource PHOTO = new ClassPathResource("photo.png");

    private final JdbcClient database;
    private final Accounts accounts;
    private final PastSemesters past;
    private final String passwordHash;
    private final List<Person> all = read();

    MadeUpPeople(JdbcClient database, Accounts accounts, PasswordEncoder passwords, PastSemesters past) {
        this.database = database;
        this.accounts = accounts;
        this.passwordHash = Objects.requireNonNull(passwords.encode(PASSWORD));
        this.past = past;
    }

    /** Runs before the first page is served. */
    @Override
    public void afterPropertiesSet() {
        if (database.sql("SELECT count(*) FROM portal_account")
                        .query(Long.class)
                        .single()
                == 0) {
            all.forEach(this::add);
        }
    }

    public List<Person> all() {
        return all;
    }

    private static List<Person> read() {
        try (var lines = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(FILE.getInputStream(), StandardCharsets.UTF_8))) {
            return lines.stream().map(Person::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Person person) {
        accounts.open(person.account(), passwordHash, person.student().orElse(null));
        if (person.isStudent()) {
            enrol(person);
            past.relive(person);
        }
    }

    private void enrol(Person person) {
        database.sql("""
                        INSERT INTO portal_student (id, given_names, family_name, has_student_status, pesel, photo,
                                                    album_number, study_level)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(person.student().orElseThrow())
                .param(person.text("given_names").orElse(null))
                .param(person.text("family_name").orElse(null))
                .param(person.is("status"))
                .param(person.text("pesel").orElse(null))
                .param(person.is("photo") ? photo() : null)
                .param(person.text("album").orElse(null))
                .param(person.text("level").orElse(null))
                .update();
    }

    private static byte[] photo() {
        try {
            return PHOTO.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
