package io.github.mlegitymacja.core.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.TestUniversity;
import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.port.BatchOrderStore;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.ForwardingBatchStore;
import io.github.mlegitymacja.testsupport.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever students, the dean's office and a second run do between two steps of a run, nobody gets a second order. */
class BulkInterleavingProperties {

    private static final int STUDENTS = 4;
    private static final OperatorId DEAN = new OperatorId("dean");

    @Property
    void nobody_gets_a_second_order_or_one_that_was_closed_before(@ForAll long seed) {
        var random = new Random(seed);
        var university = new TestUniversity();
        var others = new Others(random, university.university(), enrol(university));
        IntStream.range(0, STUDENTS).forEach(step -> others.act());
        Map<StudentId, Long> closed = others.students.stream()
                .filter(student -> latest(university, student)
                        .filter(order -> !order.isOpen())
                        .isPresent())
                .collect(Collectors.toMap(student -> student, student -> placedByBulk(university, student)));
        university.using(new BusyStore(university.store, others));

        BulkReport report = others.run(university.university());

        assertEquals(STUDENTS, report.total());
        closed.forEach((student, before) -> assertEquals(before, placedByBulk(university, student)));
        others.students.forEach(student -> assertTrue(university.store.ordersOf(student).readable().stream()
                        .filter(Order::isOpen)
                        .count()
                <= 1));
        assertEquals(
                others.students.stream()
                        .mapToLong(student -> placedByBulk(university, student))
                        .sum(),
                others.placed,
                "each order is counted by one run");
    }

    /** After a quiet run, every student has an order that is open, or that a person has closed. */
    @Property
    void a_quiet_run_completes_what_busy_runs_have_left(@ForAll long seed) {
        var university = new TestUniversity();
        var others = new Others(new Random(seed), university.university(), enrol(university));
        university.using(new BusyStore(university.store, others));
        assertEquals(STUDENTS, others.run(university.university()).total());

        assertEquals(STUDENTS, others.run(others.university).total());

        assertTrue(others.students.stream()
                .allMatch(student -> latest(university, student).isPresent()));
        assertEquals(0, others.run(others.university).count(BulkOutcome.PLACED));
    }

    private static List<StudentId> enrol(TestUniversity university) {
        return IntStream.range(0, STUDENTS)
                .mapToObj(i -> university.enrol("usos-" + i))
                .toList();
    }

    private static Optional<Order> latest(TestUniversity university, StudentId student) {
        return university.store.ordersOf(student).readable().stream().findFirst();
    }

    private static long placedByBulk(TestUniversity university, StudentId student) {
        return university.store.ordersOf(student).readable().stream()
                .filter(order -> order.history().get(0).operator().equals(Optional.of(Samples.OPERATOR)))
                .count();
    }

    /** Everybody else: students who order and cancel, the dean's office, and another run. */
    private static final class Others {

        private final Random random;
        private final University university;
        private final List<StudentId> students;
        private boolean anotherRuns;
        private int placed;

        Others(Random random, University university, List<StudentId> students) {
            this.random = random;
            this.university = university;
            this.students = students;
        }

        BulkReport run(University through) {
            var shuffled = new ArrayList<>(students);
            Collections.shuffle(shuffled, random);
            BulkReport report = new BulkOrders(through).place(shuffled.stream(), Samples.OPERATOR, AfterBatch.GO_ON);
            placed += report.count(BulkOutcome.PLACED);
            return report;
        }

        void act() {
            StudentId student = students.get(random.nextInt(students.size()));
            switch (random.nextInt(8)) {
                case 0, 1 -> new OrderService(university).order(student).isRight();
                case 2 -> open(student).ifPresent(this::cancel);
                case 3 -> open(student).ifPresent(this::revoke);
                case 4 -> runOnce();
                default -> {}
            }
        }

        private void cancel(Order order) {
            assertTrue(new OrderService(university)
                    .cancel(order.student(), order.id())
                    .isRight());
        }

        private void revoke(Order order) {
            assertTrue(new OfficeService(university)
                    .revoke(order.id(), Students.REASON, DEAN)
                    .isRight());
        }

        private void runOnce() {
            if (!anotherRuns) {
                anotherRuns = true;
                assertEquals(students.size(), run(university).total());
                anotherRuns = false;
            }
        }

        private Optional<Order> open(StudentId student) {
            return university.store().ordersOf(student).readable().stream()
                    .filter(Order::isOpen)
                    .findFirst();
        }
    }

    /** A store between whose calls the others act. */
    private static final class BusyStore extends ForwardingBatchStore {

        private final Others others;

        BusyStore(BatchOrderStore store, Others others) {
            super(store);
            this.others = others;
        }

        @Override
        public StoredOrders ordersOf(StudentId student) {
            others.act();
            return super.ordersOf(student);
        }

        @Override
        public Map<StudentId, StoredOrders> ordersOf(Set<StudentId> students) {
            others.act();
            return super.ordersOf(students);
        }

        @Override
        public SaveResult create(Order order) {
            others.act();
            return super.create(order);
        }
    }
}
