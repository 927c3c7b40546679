package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.BrokenAdapter.broken;
import static io.github.mlegitymacja.tck.BrokenAdapter.brokenThroughout;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.WithdrawAnswer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Gateways that mistake keys of the ministry for each other. */
final class BrokenKeys {

    private static final String DIFFICULT = "each_difficult_key_reaches_its_own_order";
    private static final String RANDOM = "random_keys_that_differ_by_little_reach_their_own_orders";

    private BrokenKeys() {}

    static Stream<BrokenAdapter<InMemoryMinistryWithFaults>> gateways() {
        return Stream.of(
                broken(
                        "sends keys without encoding them, to a server that decodes them",
                        () -> changing(key -> URLDecoder.decode(key.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), UTF_8)),
                        DIFFICULT,
                        "a_key_that_only_looks_like_another_one_is_unknown_until_the_ministry_has_it"),
                brokenThroughout(
                        "ignores the case of keys",
                        () -> changing(key -> key.toLowerCase(Locale.ROOT)),
                        DIFFICULT,
                        "a_key_that_only_looks_like_another_one_is_unknown_until_the_ministry_has_it"),
                broken(
                        "trims keys",
                        () -> changing(String::strip),
                        DIFFICULT,
                        "a_key_that_only_looks_like_another_one_is_unknown_until_the_ministry_has_it"),
                broken(
                        "normalizes letters",
                        () -> changing(key -> Normalizer.normalize(key, Normalizer.Form.NFC)),
                        DIFFICULT),
                broken(
                        "sends what looks like a query or a fragment without encoding it",
                        () -> changing(key -> key.replaceFirst("[?#].*", "")),
                        DIFFICULT,
                        "calls_in_any_sequence_get_the_answers_of_the_ministry_in_memory"),
                broken(
                        "writes keys of digits as numbers, which a reader rounds to doubles",
                        () -> changing(key -> key.matches("[1-9][0-9]*")
                                ? new BigDecimal(Double.parseDouble(key)).toPlainString()
                                : key),
                        DIFFICULT,
                        RANDOM),
                broken(
                        "reads keys of digits as whole numbers",
                        () -> changing(key -> key.matches("[-+]?[0-9]+") ? new BigInteger(key).toString() : key),
                        DIFFICULT,
                        RANDOM),
                broken("takes a key for a number in any notation", () -> changing(BrokenKeys::plainNumber), DIFFICULT),
                broken(
                        "takes a key for an id of this library in any notation",
                        () -> changing(BrokenKeys::asId),
                        DIFFICULT),
                broken(
                        "withdraws a key without the padding of base64",
                        () -> new InMemoryMinistryWithFaults() {
                            @Override
                            public WithdrawAnswer withdraw(OrderId order, String ministryId) {
                                return super.withdraw(order, ministryId.replaceFirst("=+$", ""));
                            }
                        },
                        DIFFICULT),
                broken(
                        "cuts keys after 64 characters",
                        () -> changing(key -> key.substring(0, Math.min(64, key.length()))),
                        DIFFICULT));
    }

    private static String plainNumber(String key) {
        try {
            return new BigDecimal(key).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return key;
        }
    }

    private static String asId(String key) {
        try {
            return OrderId.parse(key.toLowerCase(Locale.ROOT)).toString();
        } catch (IllegalArgumentException e) {
            return key;
        }
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
