package io.github.mlegitymacja.examples.quickstart.story;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.work.Outcome;
import io.github.mlegitymacja.core.work.WorkReport;
import io.github.mlegitymacja.examples.quickstart.screen.Screen;
import io.github.mlegitymacja.examples.quickstart.screen.Texts;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.text.LocalizedText;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what happens, with the time at which it happens. */
final class Narrator {

    /** Nobody wants to read every minute that nothing is new. */
    private static final Set<Outcome> NO_NEWS = EnumSet.of(Outcome.WAITING, Outcome.BLOCKED);

    private final Screen screen;
    private final Texts texts;
    private final InstantSource clock;
    private final Map<StudentId, String> names;
    private boolean silent = true;

    Narrator(Screen screen, Texts texts, InstantSource clock, List<StudentRecord> students) {
        this.screen = screen;
        this.texts = texts;
        this.clock = clock;
        this.names = students.stream().collect(Collectors.toMap(StudentRecord::id, Narrator::name));
    }

    static String name(StudentRecord student) {
        return student.familyName() + " " + student.givenNames();
    }

    void chapter(String title) {
        silent = true;
        screen.heading(texts.get(title), texts.dateAndTime(clock.instant()));
    }

    /** With too few students, a chapter may have nobody to tell about. */
    void endOfChapter() {
        if (silent) {
            say("story.nobody");
        }
    }

    /** Says a sentence of the story. */
    void say(String key, Object... arguments) {
        silent = false;
        screen.event(texts.time(clock.instant()), texts.get(key, arguments));
    }

    /** Says why, for whoever wonders. */
    void explain(String key) {
        screen.aside(texts.get(key));
    }

    /** Tells what a run of the background work did, if it is news. */
    void report(WorkReport report) {
        String news = report.counts()
                .filterKeys(outcome -> !NO_NEWS.contains(outcome))
                .map(count -> texts.get("outcome." + count._1.name()) + ": " + count._2)
                .mkString(" · ");
        if (!news.isEmpty()) {
            silent = false;
            screen.event(texts.time(clock.instant()), news);
        }
    }

    /** Tells what was tried, the refusal's type, and what the student reads. */
    void tell(Attempt attempt) {
        silent = false;
        String type = attempt.expected().getSimpleName();
        String answer = attempt.refusal().map(this::text).orElseGet(() -> texts.get("refusal.nobody"));
        screen.exchange(texts.get("refusal." + type), type, answer);
    }

    String name(StudentId student) {
        return names.getOrDefault(student, student.value());
    }

    String label(Order order) {
        return order.status().label(texts.locale());
    }

    String text(Refusal refusal) {
        return text(refusal.text());
    }

    String text(LocalizedText text) {
        return text.in(texts.locale());
    }
}
