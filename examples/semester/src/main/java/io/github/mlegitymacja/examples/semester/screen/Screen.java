package io.github.mlegitymacja.examples.semester.screen;

import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** A terminal of 100 columns, with colours if it supports them. */
public final class Screen {

    static final int WIDTH = 100;

    private final PrintStream out;
    private final Ansi ansi;

    public Screen(PrintStream out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    public void line(String text) {
        out.print(text + "\n");
    }

    public void title(String text) {
        line("");
        line(styled(text, Style.bold));
        line(styled("━".repeat(WIDTH), Style.faint));
    }

    /** Prints a heading, with a title on the left and a time on the right. */
    public void heading(String left, String right) {
        String end = right.isEmpty() ? "" : " " + right;
        int rule = Math.max(3, WIDTH - Cell.width(left) - Cell.width(end) - 1);
        line("");
        line(styled(left, Style.bold, Style.fg_cyan) + styled(" " + "─".repeat(rule) + end, Style.faint));
    }

    /** Prints an event with its time. */
    public void event(String time, String text) {
        paragraph("  " + time + "  ", text, "         ");
    }

    /** Prints an explanation beside the story. */
    public void aside(String text) {
        Cell.wrap(text, WIDTH - 11).forEach(line -> line(styled("         │ " + line, Style.faint)));
    }

    public void warning(String text) {
        paragraph("  ! ", text, "    ");
    }

    /** Prints a request with the type of its answer, and the answer. */
    public void exchange(String attempt, String type, String answer) {
        int gap = Math.max(2, WIDTH - 2 - Cell.width(attempt) - Cell.width(type));
        line("  " + attempt + " ".repeat(gap) + styled(type, Style.faint));
        List<String> lines = Cell.wrap(answer, WIDTH - 6);
        line(styled("    → " + lines.get(0), Style.fg_yellow));
        lines.stream().skip(1).forEach(rest -> line(styled("      " + rest, Style.fg_yellow)));
    }

    public String styled(String text, IStyle... styles) {
        return ansi.enabled() ? Style.on(styles) + text + Style.reset.on() : text;
    }

    private void paragraph(String mark, String text, String indent) {
        List<String> lines = Cell.wrap(text, WIDTH - Cell.width(indent));
        line(styled(mark, Style.faint) + lines.get(0));
        lines.stream().skip(1).forEach(rest -> line(indent + rest));
    }
}
