package io.github.mlegitymacja.core.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Samples;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two runs of {@link BulkOrders} at the same time, as on two nodes. */
class BulkRaceTest {

    private static final int STUDENTS = 3_000;
    private static final ExecutorService TWO_THREADS = Executors.newFixedThreadPool(2);

    @AfterAll
    static void shutDown() {
        TWO_THREADS.shutdownNow();
    }

    @Test
    void two_runs_at_once_place_one_order_for_each_student_and_each_is_counted_once() throws Exception {
        var university = new TestUniversity();
        List<StudentId> students = IntStream.range(0, STUDENTS)
                .mapToObj(i -> university.enrol("usos-" + i))
                .toList();
        University shared = university.university();
        var start = new CyclicBarrier(2);
        var one = TWO_THREADS.submit(() -> run(shared, students, start));
        var other = TWO_THREADS.submit(() -> run(shared, students, start));

        List<BulkReport> reports = List.of(one.get(), other.get());

        students.forEach(
                student -> assertEquals(1, university.store.ordersOf(student).size()));
        assertEquals(STUDENTS, sum(reports, BulkOutcome.PLACED));
        assertEquals(STUDENTS, sum(reports, BulkOutcome.ALREADY_OPEN));
    }

    private static BulkReport run(University university, List<StudentId> students, CyclicBarrier start)
            throws Exception {
        start.await();
        return new BulkOrders(university).place(students.stream(), Samples.OPERATOR, AfterBatch.GO_ON);
    }

    private static int sum(List<BulkReport> reports, BulkOutcome outcome) {
        return reports.stream().mapToInt(report -> report.count(outcome)).sum();
    }
}
