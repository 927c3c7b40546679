package io.github.mlegitymacja.core.service;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.assessment.Assessment;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.lifecycle.Placement;
import io.github.mlegitymacja.core.repository.OrderRepository;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** A run of {@link BulkOrders}, and what it has done so far. Not thread-safe. */
final class BulkRun {

    private static final int MAX_UNANSWERED_IN_A_ROW = 10;

    private final University university;
    private final OrderRepository orders;
    private final OrderPlacement placement;
    private final Placement byUniversity;

    private final Map<BulkOutcome, Integer> counts = new EnumMap<>(BulkOutcome.class);
    private final Map<BulkOutcome, List<StudentId>> students = new EnumMap<>(BulkOutcome.class);
    private final Map<UnmetCondition, List<StudentId>> unmet = new LinkedHashMap<>();
    private BulkState state = BulkState.RUNNING;
    private int unansweredInARow;

    BulkRun(University university, OrderRepository orders, Placement byUniversity) {
        this.university = university;
        this.orders = orders;
        this.placement = new OrderPlacement(university, orders);
        this.byUniversity = byUniversity;
    }

    boolean isRunning() {
        return state == BulkState.RUNNING;
    }

    void end(BulkState reason) {
        state = reason;
    }

    BulkReport report() {
        var report = BulkReport.builder().state(state).putAllCounts(counts);
        students.forEach((outcome, listed) -> report.putStudent(outcome, List.copyOf(listed)));
        unmet.forEach((condition, listed) -> report.putUnmet(condition, List.copyOf(listed)));
        return report.build();
    }

    /** Places the orders of a batch, until the run ends. */
    void place(List<StudentId> batch) {
        Map<StudentId, StoredOrders> known = orders.ordersOf(new LinkedHashSet<>(batch));
        batch.stream()
                .takeWhile(student -> isRunning())
                .forEach(student -> place(student, known.getOrDefault(student, StoredOrders.none())));
    }

    private void place(StudentId student, StoredOrders known) {
        AcademicTime time = university.now();
        if (time.semester().isEmpty()) {
            end(BulkState.OUTSIDE_SEMESTERS);
            return;
        }
        Semester now = time.semester().get();
        count(student, obstacle(known, now, time).getOrElse(() -> placeIfEligible(student, now, time)));
    }

    private static Option<BulkOutcome> obstacle(StoredOrders known, Semester now, AcademicTime time) {
        return known.unreadable().isEmpty()
                ? BulkObstacle.find(known.readable(), now, time)
                : Option.of(BulkOutcome.UNREADABLE_ORDER);
    }

    /** Asks the registry, and places an order. Reads the student's orders again, because the registry may be slow. */
    private BulkOutcome placeIfEligible(StudentId student, Semester now, AcademicTime time) {
        Assessment assessment = placement.assess(student, time);
        noteAnswer(assessment);
        if (assessment instanceof Assessment.Eligible eligible) {
            return placement
                    .place(
                            eligible,
                            now,
                            byUniversity,
                            time,
                            unreadable -> BulkOutcome.UNREADABLE_ORDER,
                            ofStudent -> BulkObstacle.find(ofStudent, now, time))
                    .fold(obstacle -> obstacle, order -> BulkOutcome.PLACED);
        } else if (assessment instanceof Assessment.NotEligible notEligible) {
            notEligible.unmet().forEach(condition -> list(unmet, condition, student));
        }
        return BulkOutcome.of(assessment);
    }

    private void noteAnswer(Assessment assessment) {
        unansweredInARow = assessment instanceof Assessment.Unavailable ? unansweredInARow + 1 : 0;
        if (unansweredInARow == MAX_UNANSWERED_IN_A_ROW) {
            end(BulkState.REGISTRY_UNAVAILABLE);
        }
    }

    private void count(StudentId student, BulkOutcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
        if (outcome.needsPerson()) {
            list(students, outcome, student);
        }
    }

    private static <K> void list(Map<K, List<StudentId>> lists, K key, StudentId student) {
        lists.computeIfAbsent(key, first -> new ArrayList<>()).add(student);
    }
}
