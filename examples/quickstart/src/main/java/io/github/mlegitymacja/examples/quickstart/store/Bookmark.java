package io.github.mlegitymacja.examples.quickstart.store;

import io.github.mlegitymacja.examples.quickstart.screen.Unusable;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** How far the story has got, and what it has changed in the student registry: kept beside the orders. */
public final class Bookmark {

    private static final List<String> TABLES =
            List.of("""
            CREATE TABLE IF NOT EXISTS quickstart_bookmark (
                story   varchar(200) NOT NULL,
                chapter integer NOT NULL,
                time_of_story timestamp(6) with time zone NOT NULL
            )
            """, "CREATE TABLE IF NOT EXISTS quickstart_struck_off (student varchar(64) PRIMARY KEY)");
    /** All that a story leaves behind; the histories go with their orders, and the bookmark goes last. */
    private static final List<String> FORGETTING = List.of(
            "DELETE FROM mlegitymacja_order",
            "DROP TABLE IF EXISTS simulated_ministry_order",
            "DELETE FROM quickstart_struck_off",
            "DELETE FROM quickstart_bookmark");

    private final Jdbi database;

    private Bookmark(DataSource database) {
        this.database = Jdbi.create(database);
        this.database.useTransaction(handle -> TABLES.forEach(handle::execute));
    }

    /**
     * The bookmark of a story, which begins now or was begun before. A store whose orders belong to something else is left
     * alone.
     *
     * @param story what tells it from others
     * @param beginning its time when it begins
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
                    storage.name() + " holds another story: " + begun.get() + ". Repeat its options, name another"
                            + " store (--store), or begin anew (--new).");
        }
        return bookmark;
    }

    /** Forgets the story of a store, if there is one, and all its orders. */
    public static void forget(Storage storage) {
        var bookmark = new Bookmark(storage.database());
        if (bookmark.story().isPresent()) {
            bookmark.database.useHandle(handle -> FORGETTING.forEach(handle::execute));
        }
    }

    private Optional<String> story() {
        return database.withHandle(handle -> handle.createQuery("SELECT story FROM quickstart_bookmark")
                .mapTo(String.class)
                .findOne());
    }

    private void begin(String story, Instant time) {
        database.useHandle(handle -> handle.execute(
                "INSERT INTO quickstart_bookmark VALUES (?, 0, ?)", story, time.atOffset(ZoneOffset.UTC)));
    }

    /** The chapter that was begun and not ended; the number of chapters, if all were told. */
    public int chapter() {
        return database.withHandle(handle -> handle.createQuery("SELECT chapter FROM quickstart_bookmark")
                .mapTo(Integer.class)
                .one());
    }

    public void turnTo(int chapter) {
        database.useHandle(handle -> handle.execute("UPDATE quickstart_bookmark SET chapter = ?", chapter));
    }

    /** The time in the story. */
    public Instant time() {
        return database.withHandle(handle -> handle.createQuery("SELECT time_of_story FROM quickstart_bookmark")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant());
    }

    public void moveTo(Instant time) {
        database.useHandle(handle ->
                handle.execute("UPDATE quickstart_bookmark SET time_of_story = ?", time.atOffset(ZoneOffset.UTC)));
    }

    /** The students who have lost their status in the story. */
    public Set<StudentId> struckOff() {
        return database.withHandle(handle -> handle.createQuery("SELECT student FROM quickstart_struck_off")
                .mapTo(String.class)
                .map(StudentId::new)
                .set());
    }

    public void strikeOff(StudentId student) {
        database.useTransaction(handle -> {
            handle.execute("DELETE FROM quickstart_struck_off WHERE student = ?", student.value());
            handle.execute("INSERT INTO quickstart_struck_off VALUES (?)", student.value());
        });
    }
}
