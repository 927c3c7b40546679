package io.github.mlegitymacja.examples.quickstart.story;

import io.github.mlegitymacja.examples.quickstart.screen.Screen;
import io.github.mlegitymacja.examples.quickstart.screen.Texts;
import io.github.mlegitymacja.examples.quickstart.store.Bookmark;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;

/** The founding document's story: from "may I order?" to the document on the phone, and everything that goes wrong. */
public final class Story {

    private static final List<Chapter> CHAPTERS = List.of(
            new FirstOrders(),
            new FirstRenewals(),
            new MorningRush(),
            new Renewals(),
            new Outage(),
            new Processing(),
            new Collecting(),
            new SecondThoughts(),
            new LostStatus(),
            new Evening(),
            new RefusalsOnPurpose());

    /** How many chapters there are. */
    public static final int LENGTH = CHAPTERS.size();

    private final Stage stage;
    private final Bookmark bookmark;

    /** A story about to begin, or to go on where its bookmark is. */
    public Story(Campus campus, List<StudentRecord> students, Setting setting, Screen screen, Texts texts) {
        this.stage = new Stage(
                campus,
                new Roster(students, campus.service(), setting.seed()),
                new Narrator(screen, texts, campus.clock(), students));
        this.bookmark = setting.bookmark();
    }

    /**
     * Tells the chapters that are left. One that was begun and not ended is begun again: each asks who may do what, and
     * so finds what was done already.
     */
    public void tell() {
        for (int next = bookmark.chapter(); next < LENGTH; next++) {
            tell(CHAPTERS.get(next));
            bookmark.turnTo(next + 1);
        }
    }

    private void tell(Chapter chapter) {
        chapter.begin(stage);
        stage.narrator().chapter(chapter.title());
        chapter.play(stage);
        stage.narrator().endOfChapter();
    }
}
