package io.github.mlegitymacja.spi.semester;

import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A semester of an academic year, such as the winter semester 2026/27.
 *
 * <p>A semester has no dates; the university's calendar defines its first and last day. It is written
 * {@code 2026/27Z} (winter, <i>zimowy</i>) or {@code 2026/27L} (summer, <i>letni</i>). Semesters are ordered by time.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Semester.winter(2026).toString();                          // "2026/27Z"
 * Semester.parse("2026/27Z").next();                         // 2026/27L
 * Semester.summer(2026).semestersSince(Semester.winter(2025)); // 3
 * }</pre>
 *
 * @param startYear the calendar year in which the academic year begins, 1000 to 9998
 * @param term the half of the year
 */
public record Semester(int startYear, Term term) implements Comparable<Semester> {

    /** The time zone of every date in this library: a day begins and ends at midnight in Poland. */
    public static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

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
     * Returns the winter semester of an academic year, which is its first.
     *
     * @param startYear the calendar year in which the academic year begins, 1000 to 9998
     * @return the winter semester
     * @throws IllegalArgumentException if {@code startYear} is not from 1000 to 9998
     */
    public static Semester winter(int startYear) {
        return new Semester(startYear, Term.WINTER);
    }

    /**
     * Returns the summer semester of an academic year, which is its second.
     *
     * @param startYear the calendar year in which the academic year begins, one before that of the summer; 1000 to 9998
     * @return the summer semester
     * @throws IllegalArgumentException if {@code startYear} is not from 1000 to 9998
     */
    public static Semester summer(int startYear) {
        return new Semester(startYear, Term.SUMMER);
    }

    /**
     * Reads a semester as {@link #toString} writes it.
     *
     * @param text for example {@code 2026/27Z}
     * @return the semester
     * @throws NullPointerException if {@code text} is null
     * @throws IllegalArgumentException if {@code text} has another form, or its second year does not follow its first
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
     * Returns the next semester.
     *
     * @return the summer semester of the same academic year, or the winter semester of the next one
     * @throws IllegalArgumentException if this is 9998/99L, the last semester that can be represented
     */
    public Semester next() {
        return term == Term.WINTER ? summer(startYear) : winter(startYear + 1);
    }

    /**
     * Returns the previous semester.
     *
     * @return the winter semester of the same academic year, or the summer semester of the previous one
     * @throws IllegalArgumentException if this is 1000/01Z, the first semester that can be represented
     */
    public Semester previous() {
        return term == Term.SUMMER ? winter(startYear) : summer(startYear - 1);
    }

    /**
     * Returns the number of semesters from another one to this one.
     *
     * @param earlier the semester to count from
     * @return 0 for the same semester, 1 if {@code earlier} is the previous one; negative if it is later than this one
     * @throws NullPointerException if {@code earlier} is null
     */
    public int semestersSince(Semester earlier) {
        return number() - Objects.requireNonNull(earlier, "earlier").number();
    }

    @Override
    public int compareTo(Semester other) {
        return Integer.compare(number(), other.number());
    }

    /** Returns the semester in the form that {@link #parse} reads, for example {@code 2026/27Z}. */
    @Override
    public String toString() {
        int endYear = (startYear + 1) % 100;
        return startYear + (endYear < 10 ? "/0" : "/") + endYear + (term == Term.WINTER ? 'Z' : 'L');
    }

    private int number() {
        return 2 * startYear + (term == Term.WINTER ? 0 : 1);
    }
}
