package io.github.mlegitymacja.examples.everybody;

import io.github.mlegitymacja.core.service.BulkOutcome;
import io.github.mlegitymacja.core.service.BulkReport;
import io.github.mlegitymacja.spi.text.Text;
import io.github.mlegitymacja.spi.text.Texts;
import java.io.PrintStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints the progress and the reports in the reader's language. */
final class Screen {

    private static final int PROGRESS_EVERY = 3_000;

    private final PrintStream out;
    private final Texts texts;
    private final Locale locale;

    Screen(PrintStream out, Texts texts, Locale locale) {
        this.out = out;
        this.texts = texts;
        this.locale = locale;
    }

    void title(int students) {
        line(Words.title(number(students)));
    }

    void night(LocalDateTime time) {
        out.print("\n");
        line(Words.night(
                DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", locale).format(time)));
    }

    void progress(LocalDateTime time, BulkReport soFar, int students) {
        if (soFar.total() % PROGRESS_EVERY == 0) {
            String placed = number(soFar.count(BulkOutcome.PLACED));
            line(Words.progress(clock(time), number(soFar.total()), number(students), placed));
        }
    }

    void ended(LocalDateTime time, BulkReport report) {
        line(Words.ended(clock(time), Words.of(report.state()), number(report.count(BulkOutcome.PLACED))));
    }

    void again(LocalDateTime time, int students) {
        out.print("\n");
        line(Words.again(clock(time), number(students)));
    }

    /** Prints the number of students for each outcome, and for each condition that students do not meet. */
    void report(BulkReport report) {
        out.print("\n");
        report.counts().forEach((outcome, students) -> count(students, Words.of(outcome)));
        count(report.total(), Words.total());
        report.unmet().forEach((condition, students) -> line(Words.unmet(number(students.size()), condition.text())));
    }

    private void count(int students, Text outcome) {
        out.print("%9s  %s\n".formatted(number(students), texts.in(outcome, locale)));
    }

    private void line(Text text) {
        out.print(texts.in(text, locale) + "\n");
    }

    private String number(int number) {
        return String.format(locale, "%,d", number);
    }

    private static String clock(LocalDateTime time) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time);
    }
}
