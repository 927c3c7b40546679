package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;

import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Stores that erase the wrong orders by age, count them wrongly, or leave something of them behind. */
final class BrokenRetention {

    private BrokenRetention() {}

    static Stream<BrokenAdapter<InMemoryStoreWithFaults>> stores() {
        return Stream.of(erasingTheWrongOrders(), leavingSomethingBehind(), racing())
                .flatMap(stores -> stores);
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> erasingTheWrongOrders() {
        return Stream.of(
                broken(
                        "does not erase open orders",
                        erasing((store, before, limit) -> store.orders()
                                .filter(order -> !order.isOpen() && isExpired(order, before))
                                .limit(limit)
                                .mapToInt(order -> store.delegate.erase(order.student()))
                                .sum()),
                        "expired_orders_are_removed_in_every_status"),
                broken(
                        "erases orders that are due for withdrawal",
                        erasing((store, before, limit) -> {
                            var all = Claim.of(DueTask.WITHDRAW, SampleOrders.NOON, Duration.ofDays(1), 100);
                            store.delegate
                                    .claim(all)
                                    .readable()
                                    .forEach(order -> store.delegate.update(order.withDue(Optional.empty())));
                            return store.delegate.eraseExpired(before, limit);
                        }),
                        "orders_with_a_due_task_stay_until_nothing_is_due"),
                broken(
                        "erases orders on their last valid day",
                        erasing((store, before, limit) -> store.delegate.eraseExpired(before.plusDays(1), limit)),
                        "an_order_stays_until_its_last_valid_day_has_ended"),
                broken(
                        "ignores the limit",
                        erasing((store, before, limit) -> store.delegate.eraseExpired(before, Integer.MAX_VALUE)),
                        "a_call_removes_as_many_orders_as_its_limit_until_none_is_left"),
                broken(
                        "takes as many orders as the limit, and erases the expired ones among them",
                        erasing((store, before, limit) -> store.orders()
                                .limit(limit)
                                .filter(order -> isExpired(order, before))
                                .mapToInt(order -> store.delegate.erase(order.student()))
                                .sum()),
                        "orders_that_stay_do_not_count_towards_the_limit"),
                broken(
                        "erases nothing for a limit of 0",
                        erasing((store, before, limit) -> limit <= 0 ? 0 : store.delegate.eraseExpired(before, limit)),
                        "a_limit_of_removed_orders_that_is_not_positive_is_rejected"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> leavingSomethingBehind() {
        return Stream.of(
                broken(
                        "takes a removed open order for one that is still open",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<StudentId> barred = ConcurrentHashMap.newKeySet();

                            @Override
                            public SaveResult create(Order order) {
                                return barred.add(order.student()) || hasOpenOrder(order)
                                        ? super.create(order)
                                        : new SaveResult.Conflict();
                            }

                            @Override
                            public SaveResult update(Order order) {
                                if (!order.isOpen()) {
                                    barred.remove(order.student());
                                }
                                return super.update(order);
                            }
                        },
                        "a_student_whose_open_order_was_removed_can_order_again"),
                broken(
                        "leaves the activations of removed orders",
                        erasing((store, before, limit) -> store.delegate.eraseExpired(before, limit)),
                        "nothing_of_a_removed_order_is_left_in_storage"),
                broken(
                        "leaves the histories of removed orders",
                        () -> new InMemoryStoreWithFaults() {
                            private final Set<OrderId> histories = ConcurrentHashMap.newKeySet();

                            @Override
                            public SaveResult create(Order order) {
                                histories.add(order.id());
                                return super.create(order);
                            }

                            @Override
                            String allStoredText() {
                                return super.allStoredText() + histories;
                            }
                        },
                        "nothing_of_a_removed_order_is_left_in_storage"));
    }

    private static Stream<BrokenAdapter<InMemoryStoreWithFaults>> racing() {
        return Stream.of(
                broken(
                        "also counts an order that another call has removed",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public int eraseExpired(LocalDate before, int limit) {
                                int erased = super.eraseExpired(before, limit);
                                return inParallelCall() && erased > 0 ? erased + 1 : erased;
                            }
                        },
                        "concurrent_calls_remove_each_order_once"),
                broken(
                        "erases an order that has become due since it was selected",
                        () -> new InMemoryStoreWithFaults() {
                            @Override
                            public int eraseExpired(LocalDate before, int limit) {
                                return inParallelCall() ? 0 : super.eraseExpired(before, limit);
                            }

                            @Override
                            public SaveResult update(Order order) {
                                SaveResult result = super.update(order);
                                if (inParallelCall() && order.isDue(DueTask.WITHDRAW)) {
                                    delegate.update(stored(order).withDue(Optional.empty()));
                                    delegate.erase(order.student());
                                }
                                return result;
                            }
                        },
                        "an_order_that_an_update_makes_due_at_the_same_time_is_not_removed"));
    }

    private static boolean isExpired(Order order, LocalDate before) {
        return order.due().isEmpty() && order.validUntil().isBefore(before);
    }

    private static Supplier<InMemoryStoreWithFaults> erasing(Eraser replacement) {
        return () -> new StoreWithEraser(replacement);
    }

    private interface Eraser {
        int erase(StoreWithEraser store, LocalDate before, int limit);
    }

    private static final class StoreWithEraser extends InMemoryStoreWithFaults {

        private final List<StudentId> students = new CopyOnWriteArrayList<>();
        private final Eraser eraser;

        StoreWithEraser(Eraser eraser) {
            this.eraser = eraser;
        }

        /** Returns all orders; those of students who ordered first come first. */
        Stream<Order> orders() {
            return students.stream().flatMap(student -> delegate.ordersOf(student).readable().stream());
        }

        @Override
        public SaveResult create(Order order) {
            students.add(order.student());
            return super.create(order);
        }

        @Override
        public int eraseExpired(LocalDate before, int limit) {
            connection.step();
            return eraser.erase(this, Objects.requireNonNull(before), limit);
        }
    }
}
