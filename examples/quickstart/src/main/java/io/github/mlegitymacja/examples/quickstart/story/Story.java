package io.github.mlegitymacja.examples.quickstart.story;

import io.github.mlegitymacja.examples.quickstart.screen.Screen;
import io.github.mlegitymacja.examples.quickstart.screen.Texts;
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

    private final Stage stage;

    /**
     * A story about to begin.
     *
     * @param seed decides who does what
     */
    public Story(Campus campus, List<StudentRecord> students, long seed, Screen screen, Texts texts) {
        this.stage = new Stage(
                campus,
                new Roster(students, campus.service(), seed),
                new Narrator(screen, texts, campus.clock(), students));
    }

    public void tell() {
        for (Chapter chapter : CHAPTERS) {
            chapter.begin(stage);
            stage.narrator().chapter(chapter.title());
            chapter.play(stage);
            stage.narrator().endOfChapter();
        }
    }
}
