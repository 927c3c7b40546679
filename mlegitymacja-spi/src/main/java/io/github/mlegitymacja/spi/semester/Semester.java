package io.github.mlegitymacja.spi.semester;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A semester of an academic year, such as the winter semester 2026/27.
 *
 * <p>Only the name of a semester: on which days it begins and ends is the university's calendar's business. Written
 * {@code 2026/27Z} (winter, <i>zimowy</i>) or {@code 2026/27L} (summer, <i>letni</i>); {@link #parse} reads what
 * {@link #toString} writes. Immutable and thread-safe; ordered in time.
 *
 * @param startYear the calendar year in which the academic year begins, 1000 to 9998
 * @param term the half of the year
 */
public record Semester(int startYear, Term term) implements Comparable<Semester> {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{3})/([0-9]{2})([ZL])");

    /**
     * Checks the year.
     *
     * @param startYear the calendar year in which the academic year begins, 1000 to 9998
     * @param term the half of the year
     * @throws NullPointerException if {@code term} is null
     * @throws IllegalArgumentException if {@code startYear} is not from 1000 to 9998
     */
    public Semester {
        Objects.requireNonNull(term, "term");
        if (startYear < 1000 || startYear > 9998) {
            throw new IllegalArgumentException("startYear is " + startYear + ", must be from 1000 to 9998");
        }
    }

    /**
     * The winter semester of an academic year.
     *
     * @param startYear the calendar year in which the academic year begins
     * @return its first semester
     */
    public static Semester winter(int startYear) {
        return new Semester(startYear, Term.WINTER);
    }

    /**
     * The summer semester of an academic year.
     *
     * @param startYear the calendar year in which the academic year begins, the year before the summer
     * @return its second semester
     */
    public static Semester summer(int startYear) {
        return new Semester(startYear, Term.SUMMER);
    }

    /**
     * Reads a semester, the inverse of {@link #toString}.
     *
     * @param text for example {@code 2026/27Z}
     * @return the semester
     * @throws NullPointerException if {@code text} is null
     * @throws IllegalArgumentException if {@code text} has another form, or its two years do not follow each other
     */
    public static Semester parse(String text) {
        var form = FORM.matcher(Objects.requireNonNull(text, "text"));
        if (form.matches()) {
            int year = Integer.parseInt(form.group(1));
            if (Integer.parseInt(form.group(2)) == (year + 1) % 100) {
                return new Semester(year, form.group(3).equals("Z") ? Term.WINTER : Term.SUMMER);
            }
        }
        throw new IllegalArgumentException("text is not a semester such as 2026/27Z or 2026/27L");
    }

    /**
     * The semester that follows.
     *
     * @return the summer of the same academic year, or the winter of the next
     * @throws IllegalArgumentException after the last semester that can be named, 9998/99L
     */
    public Semester next() {
        return term == Term.WINTER ? summer(startYear) : winter(startYear + 1);
    }

    /**
     * The semester before.
     *
     * @return the winter of the same academic year, or the summer of the one before
     * @throws IllegalArgumentException before the first semester that can be named, 1000/01Z
     */
    public Semester previous() {
        return term == Term.SUMMER ? winter(startYear) : summer(startYear - 1);
    }

    /**
     * How many semesters lie from another one to this one.
     *
     * @param earlier the semester to count from
     * @return 0 for the same, 1 if {@code earlier} is the previous one; negative if it is in fact later
     */
    public int semestersSince(Semester earlier) {
        return number() - Objects.requireNonNull(earlier, "earlier").number();
    }

    @Override
    public int compareTo(Semester other) {
        return Integer.compare(number(), other.number());
    }

    /** Returns for example {@code 2026/27Z}, which {@link #parse} reads. */
    @Override
    public String toString() {
        int endYear = (startYear + 1) % 100;
        return startYear + (endYear < 10 ? "/0" : "/") + endYear + (term == Term.WINTER ? 'Z' : 'L');
    }

    private int number() {
        return 2 * startYear + (term == Term.WINTER ? 0 : 1);
    }
}
