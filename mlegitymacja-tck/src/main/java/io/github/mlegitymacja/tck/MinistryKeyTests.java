package io.github.mlegitymacja.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.port.MinistryIdGateway;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Keys of the ministry that look alike are never mistaken for each other, if the gateway is a {@link MinistryIdGateway}. */
abstract class MinistryKeyTests extends AbstractGatewayTests {

    private MinistryIdGateway gateway;
    private AdoptingMinistry ministry;

    MinistryKeyTests(MinistryGatewayContract contract) {
        super(contract);
    }

    @BeforeEach
    void requireOrdersOfAnotherSystem() {
        gateway = Assume.implementing(gateway(), MinistryIdGateway.class);
        ministry = Assume.implementing(contract, AdoptingMinistry.class);
    }

    @Test
    void each_difficult_key_reaches_its_own_order() {
        assertKeysReachTheirOrders(MinistryKeys.of(ministry));
    }

    @RepeatedTest(value = 10, failureThreshold = 1)
    void random_keys_that_differ_by_little_reach_their_own_orders(RepetitionInfo repetition) {
        var values = new RandomValues(repetition.getCurrentRepetition());
        assertKeysReachTheirOrders(MinistryKeys.random(values, 20).stream()
                .filter(ministry::canHave)
                .toList());
    }

    private void assertKeysReachTheirOrders(List<String> keys) {
        keys.forEach(key -> ministry.adopt(key, ready(key)));

        keys.forEach(this::assertCodes);
        for (String key : keys) {
            assertCodes(key);
            assertEquals(new WithdrawAnswer.Withdrawn(), gateway.withdraw(ORDER, key), key);
            assertEquals(new StatusAnswer.Withdrawn(), gateway.status(ORDER, key), key);
        }
    }

    /** The key may be right later: the ministry takes over orders, too. */
    @Test
    void a_key_that_only_looks_like_another_one_is_unknown_until_the_ministry_has_it() {
        List<String> keys = MinistryKeys.of(ministry);

        for (String key : keys) {
            assertEquals(new StatusAnswer.Unknown(), gateway.status(ORDER, key), key);
            assertInstanceOf(WithdrawAnswer.Refused.class, gateway.withdraw(ORDER, key), key);
            ministry.adopt(key, ready(key));
        }
        for (String key : keys) {
            assertCodes(key);
            assertEquals(new WithdrawAnswer.Withdrawn(), gateway.withdraw(ORDER, key), key);
        }
    }

    private static StatusAnswer ready(String key) {
        return new StatusAnswer.Ready(new Activation("https://example.org/" + key, "428571"));
    }

    private void assertCodes(String key) {
        var found = assertInstanceOf(StatusAnswer.Ready.class, gateway.status(ORDER, key), key);
        assertEquals("https://example.org/" + key, found.activation().qrText());
    }
}
