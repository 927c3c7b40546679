package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleStudents.submission;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.BatchMinistryGateway;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.SubmitAnswer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calls at the same time get the answers about their own orders. */
abstract class ConcurrentGatewayTests extends AbstractGatewayTests {

    /** Each thread repeats its call, because a mistake needs two calls that meet. */
    private static final int ROUNDS = 20;

    private static final String LONG_PREFIX = "urn:example:ministry:mlegitymacja:orders:2026/27Z:";

    private static final List<OrderId> ORDERS =
            IntStream.range(0, ParallelCalls.THREADS).mapToObj(SampleOrders::id).toList();

    ConcurrentGatewayTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @Test
    void eight_threads_that_submit_different_orders_get_their_own_answers() {
        ControllableMinistry ministry = ministry();
        ORDERS.stream().filter(order -> !isEven(order)).forEach(ministry::refuse);

        ParallelCalls.run(thread -> repeat(() -> {
            SubmitAnswer answer = gateway().submit(submission(ORDERS.get(thread)));
            assertEquals(isEven(ORDERS.get(thread)), answer instanceof SubmitAnswer.Accepted);
        }));
    }

    @Test
    void eight_threads_that_ask_about_different_orders_get_their_own_codes() {
        issueAll();

        ParallelCalls.run(thread -> repeat(() -> assertReady(codes(thread), ORDERS.get(thread))));
    }

    @Test
    void eight_threads_that_withdraw_and_ask_about_different_orders_get_their_own_answers() {
        issueAll();

        ParallelCalls.run(thread -> repeat(() -> {
            if (isEven(ORDERS.get(thread))) {
                assertWithdrawn(ORDERS.get(thread));
            } else {
                assertReady(codes(thread), ORDERS.get(thread));
            }
        }));
    }

    @Test
    void eight_threads_that_ask_about_different_keys_get_their_own_codes() {
        var gateway = Assume.implementing(gateway(), MinistryIdGateway.class);
        var ministry = Assume.implementing(contract, AdoptingMinistry.class);
        List<String> keys = keys(ministry);
        for (int i = 0; i < keys.size(); i++) {
            ministry.adopt(keys.get(i), new StatusAnswer.Ready(codes(i)));
        }

        ParallelCalls.run(thread -> repeat(() -> {
            StatusAnswer answer = gateway.status(ORDER, keys.get(thread));
            assertEquals(
                    codes(thread).qrText(),
                    assertInstanceOf(StatusAnswer.Ready.class, answer)
                            .activation()
                            .qrText());
        }));
    }

    @Test
    void eight_threads_that_withdraw_and_ask_about_different_keys_reach_their_own_orders() {
        var gateway = Assume.implementing(gateway(), MinistryIdGateway.class);
        var ministry = Assume.implementing(contract, AdoptingMinistry.class);
        var ready = new StatusAnswer.Ready(codes(0));
        List<String> keys = keys(ministry);
        keys.forEach(key -> ministry.adopt(key, ready));

        ParallelCalls.run(thread -> isEven(ORDERS.get(thread))
                ? gateway.withdraw(ORDER, keys.get(thread))
                : gateway.status(ORDER, keys.get(thread)));

        for (int i = 0; i < keys.size(); i++) {
            assertEquals(
                    isEven(ORDERS.get(i)),
                    gateway.status(ORDER, keys.get(i)) instanceof StatusAnswer.Withdrawn,
                    keys.get(i));
        }
    }

    @Test
    void eight_threads_that_ask_about_many_orders_get_the_codes_of_each() {
        var gateway = Assume.implementing(gateway(), BatchMinistryGateway.class);
        var calls = new PatientCalls(gateway);
        issueAll();

        ParallelCalls.run(thread -> repeat(() -> {
            Set<OrderId> asked = twoFrom(thread, gateway.maxOrdersInCall());
            var expected = asked.stream().collect(toMap(identity(), this::ready));
            assertEquals(expected, calls.statusOfAll(asked));
        }));
    }

    @Test
    void orders_that_are_submitted_and_withdrawn_together_at_the_same_time_stay_withdrawn() {
        var gateway = Assume.implementing(gateway(), BatchMinistryGateway.class);
        var calls = new PatientCalls(gateway);
        ParallelCalls.run(thread -> {
            Set<OrderId> some = twoFrom(thread, gateway.maxOrdersInCall());
            return isEven(ORDERS.get(thread))
                    ? calls.withdrawAll(some)
                    : calls.submitAll(
                            some.stream().map(SampleStudents::submission).toList());
        });

        ORDERS.stream().filter(ConcurrentGatewayTests::isEven).forEach(order -> {
            assertWithdrawnOrFailed(order);
            assertRefused(order);
            assertWithdrawnOrFailed(order);
        });
    }

    /** Keys that begin alike, if the ministry can have them: a gateway may tell calls apart by a part of the key. */
    private static List<String> keys(AdoptingMinistry ministry) {
        String prefix = ministry.canHave(LONG_PREFIX + 0) ? LONG_PREFIX : "MC-";
        return IntStream.range(0, ORDERS.size())
                .mapToObj(number -> prefix + number)
                .toList();
    }

    private StatusAnswer ready(OrderId order) {
        return new StatusAnswer.Ready(ministry().asAnswered(codes(ORDERS.indexOf(order))));
    }

    private void issueAll() {
        for (int i = 0; i < ORDERS.size(); i++) {
            assertAccepted(ORDERS.get(i));
            ministry().issue(ORDERS.get(i), codes(i));
        }
    }

    private static Activation codes(int number) {
        return new Activation("https://example.org/mlegitymacja/" + number, "42857" + number);
    }

    private static boolean isEven(OrderId order) {
        return ORDERS.indexOf(order) % 2 == 0;
    }

    /** Two orders, of which the next thread uses one, too. */
    private static Set<OrderId> twoFrom(int thread, int most) {
        var two = new HashSet<>(Set.of(ORDERS.get(thread)));
        if (most > 1) {
            two.add(ORDERS.get((thread + 1) % ORDERS.size()));
        }
        return two;
    }

    private static boolean repeat(Runnable call) {
        for (int i = 0; i < ROUNDS; i++) {
            call.run();
        }
        return true;
    }
}
