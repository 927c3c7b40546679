package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.work.EntitlementReport;
import io.github.mlegitymacja.core.work.WorkOutcome;
import io.github.mlegitymacja.core.work.WorkReport;
import io.github.mlegitymacja.examples.semester.screen.Screen;
import io.github.mlegitymacja.examples.semester.screen.Translations;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.text.Text;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells the story: each event with its time. */
final class Narrator {

    /** Outcomes that are not worth an event, because they repeat every minute. */
    private static final Set<WorkOutcome> NO_NEWS = EnumSet.of(WorkOutcome.WAITING, WorkOutcome.BLOCKED);

    private final Screen screen;
    private final Translations texts;
    private final InstantSource clock;
    private final Map<StudentId, String> names;
    private boolean silent = true;

    Narrator(Screen screen, Translations texts, InstantSource clock, List<StudentRecord> students) {
        this.screen = screen;
        this.texts = texts;
        this.clock = clock;
        this.names = students.stream().collect(Collectors.toMap(StudentRecord::id, StudentRecord::fullName));
    }

    /** Begins a chapter. */
    void chapter(String title) {
        silent = true;
        screen.heading(texts.get(title), texts.dateAndTime(clock.instant()));
    }

    /** Ends a chapter. With too few students, a chapter may be without events. */
    void endOfChapter() {
        if (silent) {
            say("story.nobody");
        }
    }

    /** Tells an event. */
    void say(String key, Object... arguments) {
        silent = false;
        screen.event(texts.time(clock.instant()), texts.get(key, arguments));
    }

    /** Adds an explanation. */
    void explain(String key) {
        screen.aside(texts.get(key));
    }

    /** Tells what a run of the background work did, if there is anything new. */
    void report(WorkReport report) {
        String news = report.counts().entrySet().stream()
                .filter(count -> !NO_NEWS.contains(count.getKey()))
                .map(count -> texts.get("outcome." + count.getKey()) + ": " + count.getValue())
                .collect(Collectors.joining(" · "));
        if (!news.isEmpty()) {
            silent = false;
            screen.event(texts.time(clock.instant()), news);
        }
    }

    /** Tells what a check of the students' entitlement found and revoked. */
    void report(EntitlementReport report) {
        say(
                "story.checked",
                report.open(),
                report.notEntitled().size(),
                report.limit(),
                report.revoked().size());
    }

    /** Tells a refused attempt, with the type and the text of the refusal. */
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
        return text(order.status().label());
    }

    String text(Refusal refusal) {
        return text(refusal.text());
    }

    String text(Text text) {
        return texts.in(text);
    }
}
