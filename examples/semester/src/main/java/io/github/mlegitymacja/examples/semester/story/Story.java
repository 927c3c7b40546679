package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.examples.semester.screen.Screen;
import io.github.mlegitymacja.examples.semester.screen.Translations;
import io.github.mlegitymacja.examples.semester.store.Bookmark;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.util.List;

/** The story of a semester: from the first order to the document on the phone, and everything that can go wrong. */
public final class Story {

    private static final List<Chapter> CHAPTERS = List.of(
            new FirstOrders(),
            new FirstRenewals(),
            new ExpiredCodes(),
            new MorningRush(),
            new Renewals(),
            new Outage(),
            new Processing(),
            new SecondThoughts(),
            new LostStatus(),
            new Evening(),
            new RefusalsOnPurpose());

    /** The number of chapters. */
    public static final int LENGTH = CHAPTERS.size();

    private final Stage stage;
    private final Bookmark bookmark;

    /** Creates a story, which begins at its bookmark. */
    public Story(Campus campus, List<StudentRecord> students, Setting setting, Screen screen, Translations texts) {
        this.stage = new Stage(
                campus,
                new Roster(students, campus.service(), setting.seed()),
                new Narrator(screen, texts, campus.clock(), students));
        this.bookmark = setting.bookmark();
    }

    /**
     * Tells the remaining chapters. A chapter that was interrupted begins again; each chapter asks what students can do
     * now, so it does not repeat what was done already.
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
