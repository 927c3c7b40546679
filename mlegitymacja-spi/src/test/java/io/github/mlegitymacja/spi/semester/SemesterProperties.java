package io.github.mlegitymacja.spi.semester;

import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SemesterProperties {

    private static final Semester FIRST = Semester.winter(1000);
    private static final Semester LAST = Semester.summer(9998);

    @Property
    void a_written_semester_can_be_read(@ForAll("semesters") Semester semester) {
        assertEquals(semester, Semester.parse(semester.toString()));
    }

    @Example
    void is_written_with_both_years_and_the_initial_of_the_polish_term() {
        assertEquals("2026/27Z", Semester.winter(2026).toString());
        assertEquals("2026/27L", Semester.summer(2026).toString());
        assertEquals("1999/00Z", Semester.winter(1999).toString());
        assertEquals("2008/09L", Semester.summer(2008).toString());
    }

    @Example
    void other_forms_are_refused_without_repeating_them() {
        Stream.of(
                        "",
                        "2026",
                        "2026/27",
                        "2026/28Z",
                        "2026/26Z",
                        "2026/27z",
                        "2026/27X",
                        "2026/27 Z",
                        " 2026/27Z",
                        "2026/27Z\n",
                        "2026-27Z",
                        "2026/2027Z",
                        "026/27Z",
                        "0999/00Z",
                        "٢٠٢٦/٢٧Z")
                .forEach(text -> assertEquals(
                        "text is not a semester such as 2026/27Z or 2026/27L",
                        assertRefused("text", () -> Semester.parse(text))));
    }

    @Example
    void the_start_year_and_the_year_after_have_four_digits() {
        assertRefused("startYear", () -> Semester.winter(999));
        assertRefused("startYear", () -> Semester.summer(9999));
        assertRefused("startYear", () -> Semester.parse("9999/00Z"));
        assertRefused("startYear", LAST::next);
        assertRefused("startYear", FIRST::previous);
    }

    @Example
    void winter_comes_before_the_summer_of_the_same_academic_year() {
        assertEquals(Semester.summer(2026), Semester.winter(2026).next());
        assertEquals(Semester.winter(2027), Semester.summer(2026).next());
    }

    @Property
    void next_and_previous_undo_each_other(@ForAll("inner_semesters") Semester semester) {
        assertEquals(semester, semester.next().previous());
        assertEquals(semester, semester.previous().next());
    }

    @Property
    void semesters_since_counts_the_semesters_in_between(
            @ForAll @IntRange(min = 1000, max = 9000) int year,
            @ForAll Term term,
            @ForAll @IntRange(max = 99) int steps) {
        var earlier = new Semester(year, term);
        Semester later =
                Stream.iterate(earlier, Semester::next).skip(steps).findFirst().orElseThrow();

        assertEquals(steps, later.semestersSince(earlier));
        assertEquals(-steps, earlier.semestersSince(later));
    }

    @Property
    void are_ordered_in_time(@ForAll("semesters") Semester one, @ForAll("semesters") Semester other) {
        assertEquals(Integer.signum(one.semestersSince(other)), Integer.signum(one.compareTo(other)));
    }

    @Provide
    Arbitrary<Semester> semesters() {
        return Combinators.combine(Arbitraries.integers().between(1000, 9998), Arbitraries.of(Term.class))
                .as(Semester::new);
    }

    @Provide
    Arbitrary<Semester> inner_semesters() {
        return semesters().filter(semester -> !semester.equals(FIRST) && !semester.equals(LAST));
    }
}
