package io.github.mlegitymacja.core.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.OrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingStore;
import io.github.mlegitymacja.testsupport.LogCapture;
import io.github.mlegitymacja.testsupport.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests how a run of {@link BulkOrders} goes through many students, stops and continues. */
class BulkRunTest {

    private static final int EVERYBODY = 30_000;

    private final TestUniversity university = new TestUniversity();
    private final List<StudentId> asked = new ArrayList<>();

    BulkRunTest() {
        university.using(id -> {
            asked.add(id);
            return university.registry.find(id);
        });
    }

    @Test
    void everybody_at_a_large_university_gets_one_order_and_a_second_run_places_none() {
        List<StudentId> everybody = enrol(EVERYBODY);

        assertEquals(Map.of(BulkOutcome.PLACED, EVERYBODY), run(everybody).counts());
        assertEquals(Map.of(BulkOutcome.ALREADY_OPEN, EVERYBODY), run(everybody).counts());

        everybody.forEach(
                student -> assertEquals(1, university.store.ordersOf(student).size()));
        assertEquals(EVERYBODY, asked.size(), "the second run asks the registry about nobody");
    }

    @Test
    void the_report_so_far_is_shown_after_each_batch_and_after_the_last_one() {
        var seen = new ArrayList<BulkReport>();

        BulkReport report = run(enrol(250), soFar -> seen.add(soFar));

        assertEquals(
                List.of(100, 200, 250),
                seen.stream().map(soFar -> soFar.count(BulkOutcome.PLACED)).toList());
        assertTrue(seen.stream().allMatch(soFar -> soFar.state() == BulkState.RUNNING));
        assertEquals(BulkState.FINISHED, report.state());
    }

    @Test
    void a_report_that_was_shown_does_not_change_any_more() {
        List<StudentId> unknown = ids("unknown", 150);
        var seen = new ArrayList<BulkReport>();

        assertEquals(150, run(unknown, soFar -> seen.add(soFar)).total());

        assertEquals(unknown.subList(0, 100), seen.get(0).students(BulkOutcome.UNKNOWN_STUDENT));
    }

    /** A caller may wait between two batches, and the stream may be a cursor. */
    @Test
    void students_are_read_and_ordered_for_batch_by_batch() {
        var events = new ArrayList<String>();
        university.notifying((order, change) -> events.add("placed"));
        Stream<StudentId> students = enrol(150).stream().peek(student -> events.add("read"));

        BulkReport report = run(students, soFar -> events.add("shown"));

        assertEquals(150, report.total());
        assertEquals(
                List.of("read 100", "placed 100", "shown 1", "read 50", "placed 50", "shown 1"), runLengths(events));
    }

    private static List<String> runLengths(List<String> events) {
        var lengths = new ArrayList<String>();
        int first = 0;
        for (int i = 1; i <= events.size(); i++) {
            if (i == events.size() || !events.get(i).equals(events.get(first))) {
                lengths.add(events.get(first) + " " + (i - first));
                first = i;
            }
        }
        return lengths;
    }

    @Test
    void a_run_can_be_stopped_after_a_batch_and_continued() {
        List<StudentId> students = enrol(250);

        BulkReport stopped = run(students, soFar -> soFar.total() < 200);

        assertEquals(BulkState.STOPPED, stopped.state());
        assertEquals(Map.of(BulkOutcome.PLACED, 200), stopped.counts());
        assertEquals(
                Map.of(BulkOutcome.ALREADY_OPEN, 200, BulkOutcome.PLACED, 50),
                run(students).counts());
    }

    @Test
    void a_run_that_is_stopped_after_the_last_student_is_finished() {
        assertEquals(BulkState.FINISHED, run(enrol(100), soFar -> false).state());
    }

    @Test
    void what_the_callback_throws_reaches_the_caller() {
        List<StudentId> students = enrol(250);

        assertThrows(
                IllegalStateException.class,
                () -> run(students, soFar -> {
                    throw new IllegalStateException("interrupted");
                }));

        assertEquals(
                Map.of(BulkOutcome.ALREADY_OPEN, 100, BulkOutcome.PLACED, 150),
                run(students).counts());
    }

    @Test
    void a_run_ends_when_the_semester_ends_without_a_next_one() {
        List<StudentId> students = enrol(250);

        BulkReport report = run(students, soFar -> {
            university.waitUntil(LocalDate.of(1001, 12, 31));
            return true;
        });

        assertEquals(BulkState.OUTSIDE_SEMESTERS, report.state());
        assertEquals(Map.of(BulkOutcome.PLACED, 100), report.counts());
    }

    /** Each order belongs to the semester in which it is placed. */
    @Test
    void a_run_goes_on_when_a_new_semester_begins() {
        List<StudentId> students = enrol(101);

        BulkReport report = run(students, soFar -> {
            university.waitUntil(LocalDate.of(2027, 3, 1));
            return true;
        });

        assertEquals(101, report.count(BulkOutcome.PLACED));
        assertEquals(
                LocalDate.of(2027, 10, 31),
                university.store.ordersOf(students.get(100)).readable().get(0).validUntil());
    }

    @Test
    void a_student_for_whom_the_registry_fails_is_counted_and_named_and_the_run_goes_on() {
        List<StudentId> students = enrol(5);
        failing(Set.of(students.get(1)), new InfrastructureException("the registry is down"));
        BulkReport unavailable = run(students);
        failing(Set.of(students.get(1)), new IllegalStateException(Students.secrets()));

        try (var log = new LogCapture()) {
            BulkReport unreadable = run(students);

            assertEquals(Map.of(BulkOutcome.ALREADY_OPEN, 4, BulkOutcome.UNREADABLE_RECORD, 1), unreadable.counts());
            assertEquals(List.of(students.get(1)), unreadable.undecided());
            log.lines().forEach(Students::assertNoSecretIn);
        }
        assertEquals(Map.of(BulkOutcome.PLACED, 4, BulkOutcome.REGISTRY_UNAVAILABLE, 1), unavailable.counts());
        assertEquals(List.of(students.get(1)), unavailable.undecided());
    }

    @Test
    void a_registry_that_answers_with_another_student_is_not_believed() {
        List<StudentId> students = enrol(2);
        university.using(id -> university.registry.find(students.get(0)));

        BulkReport report = run(students);

        assertEquals(Map.of(BulkOutcome.PLACED, 1, BulkOutcome.UNREADABLE_RECORD, 1), report.counts());
        assertEquals(List.of(), university.store.ordersOf(students.get(1)).readable());
    }

    @Test
    void the_undecided_students_can_be_fed_in_again() {
        List<StudentId> students = enrol(20);
        failing(Set.copyOf(students.subList(3, 8)), new InfrastructureException("the registry is down"));
        BulkReport first = run(students);
        university.using(university.registry);

        assertEquals(Map.of(BulkOutcome.PLACED, 5), run(first.undecided()).counts());
    }

    @Test
    void a_registry_that_does_not_answer_ten_times_in_a_row_stops_the_run() {
        List<StudentId> students = enrol(300);
        var shown = new ArrayList<BulkReport>();
        failing(new HashSet<>(students.subList(150, 300)), new InfrastructureException("the registry is down"));

        BulkReport report = run(students, soFar -> shown.add(soFar));

        assertEquals(BulkState.REGISTRY_UNAVAILABLE, report.state());
        assertEquals(Map.of(BulkOutcome.PLACED, 150, BulkOutcome.REGISTRY_UNAVAILABLE, 10), report.counts());
        assertEquals(students.subList(150, 160), report.undecided());
        assertEquals(160, asked.size());
        assertEquals(1, shown.size(), "the batch in which the run has ended is not shown");
        university.using(university.registry);
        assertEquals(
                Map.of(BulkOutcome.ALREADY_OPEN, 150, BulkOutcome.PLACED, 150),
                run(students).counts());
    }

    @Test
    void a_registry_that_answers_again_after_nine_times_does_not_stop_the_run() {
        List<StudentId> students = enrol(100);
        List<StudentId> allButEachTenth = IntStream.range(0, 100)
                .filter(i -> i % 10 != 9)
                .mapToObj(students::get)
                .toList();
        failing(Set.copyOf(allButEachTenth), new InfrastructureException("the registry is down"));

        BulkReport report = run(students);

        assertEquals(BulkState.FINISHED, report.state());
        assertEquals(Map.of(BulkOutcome.PLACED, 10, BulkOutcome.REGISTRY_UNAVAILABLE, 90), report.counts());
    }

    /** Nobody has to wait for the registry to learn that a student has an order. */
    @Test
    void students_about_whom_the_registry_is_not_asked_do_not_end_an_outage() {
        List<StudentId> students = enrol(30);
        List<StudentId> ordered = IntStream.range(0, 30)
                .filter(i -> i % 2 == 0)
                .mapToObj(students::get)
                .toList();
        assertEquals(15, run(ordered).total());
        failing(Set.copyOf(students), new InfrastructureException("the registry is down"));

        BulkReport report = run(students);

        assertEquals(BulkState.REGISTRY_UNAVAILABLE, report.state());
        assertEquals(Map.of(BulkOutcome.ALREADY_OPEN, 10, BulkOutcome.REGISTRY_UNAVAILABLE, 10), report.counts());
    }

    @Test
    void a_store_that_fails_ends_the_run_and_the_next_one_continues() {
        List<StudentId> students = enrol(250);
        university.using(new StoreThatFails(university.store, 120));

        assertThrows(InfrastructureException.class, () -> run(students));

        university.using(university.store);
        assertEquals(
                Map.of(BulkOutcome.ALREADY_OPEN, 120, BulkOutcome.PLACED, 130),
                run(students).counts());
        students.forEach(
                student -> assertEquals(1, university.store.ordersOf(student).size()));
    }

    @Test
    void a_crash_between_cancelling_a_lapsed_order_and_placing_the_new_one_leaves_nobody_out() {
        StudentId student = university.enrol("lapsed");
        Order lapsed = university.collected(student);
        university.waitUntil(LocalDate.of(2027, 10, 1));
        university.using(new StoreThatFails(university.store, 0));
        assertThrows(InfrastructureException.class, () -> run(List.of(student)));
        assertFalse(university.stored(lapsed).isOpen());

        university.using(university.store);

        assertEquals(Map.of(BulkOutcome.PLACED, 1), run(List.of(student)).counts());
    }

    @Test
    void a_student_who_orders_and_cancels_while_the_registry_is_asked_is_left_alone() {
        StudentId student = university.enrol("usos-1");
        university.using(id -> {
            university.using(university.registry);
            university.cancel(university.order(id));
            return university.registry.find(id);
        });

        assertEquals(
                Map.of(BulkOutcome.CLOSED_THIS_SEMESTER, 1),
                run(List.of(student)).counts());
    }

    private List<StudentId> enrol(int students) {
        return IntStream.range(0, students)
                .mapToObj(i -> university.enrol("usos-" + i))
                .toList();
    }

    private static List<StudentId> ids(String prefix, int students) {
        return IntStream.range(0, students)
                .mapToObj(i -> new StudentId(prefix + "-" + i))
                .toList();
    }

    private void failing(Set<StudentId> affected, RuntimeException failure) {
        university.using(id -> {
            asked.add(id);
            if (affected.contains(id)) {
                throw failure;
            }
            return university.registry.find(id);
        });
    }

    private BulkReport run(List<StudentId> students) {
        return run(students, AfterBatch.GO_ON);
    }

    private BulkReport run(List<StudentId> students, AfterBatch afterBatch) {
        return run(students.stream(), afterBatch);
    }

    private BulkReport run(Stream<StudentId> students, AfterBatch afterBatch) {
        return new BulkOrders(university.university()).place(students, Samples.OPERATOR, afterBatch);
    }

    /** A store without batches that creates some orders and then fails. */
    private static final class StoreThatFails extends ForwardingStore {

        private int left;

        StoreThatFails(OrderStore store, int orders) {
            super(store);
            this.left = orders;
        }

        @Override
        public SaveResult create(Order order) {
            if (left-- <= 0) {
                throw new InfrastructureException("the store is down");
            }
            return super.create(order);
        }
    }
}
