package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.spi.student.StudentId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every key that looks like another one is used. */
class LookAlikesTest {

    private static final List<List<StudentId>> ROWS =
            IntStream.range(0, LookAlikes.rows()).mapToObj(LookAlikes::row).toList();

    @Test
    void keys_of_a_row_are_different_and_the_longest_row_is_known() {
        ROWS.forEach(row -> assertEquals(row.size(), Set.copyOf(row).size()));
        assertEquals(
                LookAlikes.MOST_KEYS, ROWS.stream().mapToInt(List::size).max().orElseThrow());
    }

    @Test
    void each_key_is_the_known_one_of_its_row_once() {
        var known = new HashSet<StudentId>();
        for (int number = 1; number <= LookAlikes.MOST_KEYS; number++) {
            known.addAll(LookAlikes.oneOfEachRow(number));
        }

        assertEquals(Set.copyOf(LookAlikes.all().toList()), known);
        assertTrue(known.size() > 60);
    }
}
