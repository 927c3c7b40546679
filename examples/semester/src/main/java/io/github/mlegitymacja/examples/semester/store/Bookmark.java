package io.github.mlegitymacja.examples.semester.store;

import io.github.mlegitymacja.examples.semester.screen.Unusable;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Stores the progress of the story and its changes in the student registry, in the database of the orders. */
public final class Bookmark {

    private static final List<String> TABLES =
            List.of("""
            CREATE TABLE IF NOT EXISTS semester_bookmark (
                story   varchar(200) NOT NULL,
                chapter integer NOT NULL,
                time_of_story timestamp(6) with time zone NOT NULL
            )
            """, "CREATE TABLE IF NOT EXISTS semester_struck_off (student varchar(64) PRIMARY KEY)");
    /**
     * Deletes everything that a story has stored. The histories are deleted with their orders; the bookmark comes last.
     */
    private static final List<String> FORGETTING = List.of(
            "DELETE FROM mlegitymacja_order",
            "DROP TABLE IF EXISTS simulated_ministry_order",
            "DELETE FROM semester_struck_off",
            "DELETE FROM semester_bookmark");

    private final Jdbi database;

    private Bookmark(DataSource database) {
        this.database = Jdbi.create(database);
        this.database.useTransaction(handle -> TABLES.forEach(handle::execute));
    }

    /**
     * Opens the bookmark of a story, which is new or was begun before.
     *
     * @param storage the store, which must not contain other orders
     * @param story identifies the story
     * @param beginning the time at which a new story begins
     * @return the bookmark
     * @throws Unusable if the store contains another story, or orders that belong to no story
     */
    public static Bookmark in(Storage storage, String story, Instant beginning) {
        var bookmark = new Bookmark(storage.database());
        Optional<String> begun = bookmark.story();
        if (begun.isEmpty()) {
            storage.requireEmpty();
            bookmark.begin(story, beginning);
        } else if (!begun.get().equals(story)) {
            throw new Unusable(
                    "W " + storage.name() + " jest inna historia: " + begun.get() + ". Powtórz jej opcje, podaj inny"
                            + " magazyn (--store), albo zacznij od nowa (--new).",
                    storage.name() + " contains another story: " + begun.get() + ". Use its options, choose another"
                            + " store (--store), or begin a new story (--new).");
        }
        return bookmark;
    }

    /** Deletes the story of a store, if there is one, with all its orders. */
    public static void forget(Storage storage) {
        var bookmark = new Bookmark(storage.database());
        if (bookmark.story().isPresent()) {
            bookmark.database.useHandle(handle -> FORGETTING.forEach(handle::execute));
        }
    }

    private Optional<String> story() {
        return database.withHandle(handle -> handle.createQuery("SELECT story FROM semester_bookmark")
                .mapTo(String.class)
                .findOne());
    }

    private void begin(String story, Instant time) {
        database.useHandle(handle ->
                handle.execute("INSERT INTO semester_bookmark VALUES (?, 0, ?)", story, time.atOffset(ZoneOffset.UTC)));
    }

    /** Returns the index of the chapter that is not complete; the number of chapters if the story is complete. */
    public int chapter() {
        return database.withHandle(handle -> handle.createQuery("SELECT chapter FROM semester_bookmark")
                .mapTo(Integer.class)
                .one());
    }

    /** Sets the chapter that comes next. */
    public void turnTo(int chapter) {
        database.useHandle(handle -> handle.execute("UPDATE semester_bookmark SET chapter = ?", chapter));
    }

    /** Returns the time in the story. */
    public Instant time() {
        return database.withHandle(handle -> handle.createQuery("SELECT time_of_story FROM semester_bookmark")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant());
    }

    /** Sets the time in the story. */
    public void moveTo(Instant time) {
        database.useHandle(handle ->
                handle.execute("UPDATE semester_bookmark SET time_of_story = ?", time.atOffset(ZoneOffset.UTC)));
    }

    /** Returns the students who have lost their status in the story. */
    public Set<StudentId> struckOff() {
        return database.withHandle(handle -> handle.createQuery("SELECT student FROM semester_struck_off")
                .mapTo(String.class)
                .map(StudentId::new)
                .set());
    }

    /** Records that a student has lost their status. */
    public void strikeOff(StudentId student) {
        database.useTransaction(handle -> {
            handle.execute("DELETE FROM semester_struck_off WHERE student = ?", student.value());
            handle.execute("INSERT INTO semester_struck_off VALUES (?)", student.value());
        });
    }
}
