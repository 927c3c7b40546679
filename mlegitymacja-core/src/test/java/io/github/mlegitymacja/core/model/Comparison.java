package io.github.mlegitymacja.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.Students;
import io.github.mlegitymacja.core.search.Invariants;
import io.github.mlegitymacja.core.work.EntitlementReport;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.statistics.Statistics;

/** Compares the library with the model, and checks guarantees that the model does not express. */
final class Comparison {

    private final World world;

    Comparison(World world) {
        this.world = world;
    }

    void assertSame(List<Order> before) {
        assertSameOrders();
        assertSameOverviews();
        world.orders().forEach(order -> assertGuaranteesHold(order, before));
        world.students.forEach(this::assertOneLiveDocument);
    }

    private void assertSameOrders() {
        for (int i = 0; i < World.STUDENTS; i++) {
            List<Order> stored =
                    world.university.store.ordersOf(world.students.get(i)).readable();
            List<ModelOrder> expected = world.model.of(i).toList();
            assertEquals(expected.size(), stored.size());
            for (int j = 0; j < stored.size(); j++) {
                Order order = stored.get(j);
                world.ids.putIfAbsent(expected.get(j), order.id());
                assertEquals(View.of(expected.get(j), world.ids.get(expected.get(j))), View.of(order));
                Students.assertNoSecretIn(order.toString());
                Statistics.label("statuses").collect(order.status());
            }
        }
    }

    private void assertSameOverviews() {
        for (int i = 0; i < World.STUDENTS; i++) {
            StudentId student = world.students.get(i);
            var overview = world.university.service().overview(student);
            assertEquals(
                    ModelOverview.of(i, world.model), overview.toJavaOptional().map(ModelOverview::of));
            overview.forEach(shown -> {
                assertEquals(world.university.store.ordersOf(student).readable(), shown.orders());
                Students.assertNoSecretIn(shown.toString());
                shown.notices().forEach(Statistics.label("notices")::collect);
            });
        }
    }

    private void assertGuaranteesHold(Order now, List<Order> before) {
        Optional<Order> earlier =
                before.stream().filter(order -> order.id().equals(now.id())).findFirst();
        boolean mayKeep = world.model.registered[world.students.indexOf(now.student())].mayKeep();
        assertEquals(
                Optional.empty(),
                Invariants.brokenBy(now, earlier).or(() -> Invariants.brokenByCheck(now, earlier, !mayKeep)));
    }

    private void assertOneLiveDocument(StudentId student) {
        assertTrue(
                world.university.ministry.liveOrdersOf(student).stream()
                                .map(id -> world.university.store.find(id).orElseThrow())
                                .filter(order -> !order.validUntil().isBefore(world.today()))
                                .count()
                        <= 1,
                () -> "two live documents of " + student);
    }

    /** Returns the ids of the orders of which a check says something. */
    Set<OrderId> checked(Predicate<Registered> said) {
        return world.model.checked().stream()
                .filter(order -> said.test(world.model.registered[order.student]))
                .map(world.ids::get)
                .collect(Collectors.toSet());
    }

    /** Compares what a check has found with the model, which has not revoked anything yet. */
    void assertFinds(EntitlementReport report) {
        assertEquals(world.model.checked().size(), report.open());
        assertEquals(
                checked(registered -> !registered.mayKeep()),
                report.notEntitled().keySet());
        assertEquals(checked(registered -> registered == Registered.MISSING), report.missing());
        assertEquals(checked(Registered::isUnknown), report.unchecked());
        Students.assertNoSecretIn(report.toString());
    }

    /** The attributes of an order that the model has as well. */
    private record View(
            OrderId id,
            int semester,
            OrderStatus status,
            boolean attempted,
            Optional<DueTask> due,
            Optional<Activation> codes) {

        static View of(ModelOrder order, OrderId id) {
            return new View(
                    id,
                    order.semester,
                    order.status,
                    order.status == OrderStatus.PENDING && order.attempted,
                    order.due,
                    order.codes == ModelOrder.NO_CODES ? Optional.empty() : Optional.of(World.codes(order.codes)));
        }

        /** The attempt is compared for pending orders only; for closed ones, the due task shows it. */
        static View of(Order order) {
            return new View(
                    order.id(),
                    order.semester().semestersSince(World.FIRST),
                    order.status(),
                    order.status() == OrderStatus.PENDING && order.mayBeKnownToMinistry(),
                    order.due().map(Due::task),
                    order.activation());
        }
    }
}
