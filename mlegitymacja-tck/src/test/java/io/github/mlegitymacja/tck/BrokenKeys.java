package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.net.URLDecoder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Gateways that mistake keys of the ministry for each other. */
final class BrokenKeys {

    private BrokenKeys() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.of(
                broken(
                        "sends keys without encoding them, to a server that decodes them",
                        () -> changing(key -> URLDecoder.decode(key.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), UTF_8)),
                        "each_difficult_key_reaches_its_own_order",
                        "a_key_that_only_looks_like_another_one_is_unknown"),
                broken(
                        "ignores the case of keys",
                        () -> changing(key -> key.toLowerCase(Locale.ROOT)),
                        "each_difficult_key_reaches_its_own_order",
                        "a_key_that_only_looks_like_another_one_is_unknown"),
                broken(
                        "trims keys",
                        () -> changing(String::strip),
                        "each_difficult_key_reaches_its_own_order",
                        "a_key_that_only_looks_like_another_one_is_unknown"),
                broken(
                        "normalizes letters",
                        () -> changing(key -> Normalizer.normalize(key, Normalizer.Form.NFC)),
                        "each_difficult_key_reaches_its_own_order"),
                broken(
                        "sends what looks like a query or a fragment without encoding it",
                        () -> changing(key -> key.replaceFirst("[?#].*", "")),
                        "each_difficult_key_reaches_its_own_order",
                        "calls_in_any_sequence_get_the_answers_of_the_ministry_in_memory"),
                broken(
                        "cuts keys after 64 characters",
                        () -> changing(key -> key.substring(0, Math.min(64, key.length()))),
                        "each_difficult_key_reaches_its_own_order"));
    }

    /** A gateway that asks for another key. */
    private static InMemoryMinistryWithFaults changing(UnaryOperator<String> mistake) {
        return new InMemoryMinistryWithFaults() {
            @Override
            public StatusAnswer status(OrderId order, String ministryId) {
                return super.status(order, mistake.apply(ministryId));
            }

            @Override
            public WithdrawAnswer withdraw(OrderId order, String ministryId) {
                return super.withdraw(order, mistake.apply(ministryId));
            }
        };
    }
}
