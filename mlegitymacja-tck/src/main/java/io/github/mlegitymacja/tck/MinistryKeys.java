package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Order;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keys of the ministry that adapters mistake for each other, or that mean something in an address or in SQL. */
final class MinistryKeys {

    /** The ministry may have one set of keys for all orders: so this one belongs to no order of a test. */
    private static final String ID = SampleOrders.id(1_000_000).toString();

    private static final String LONG = "x".repeat(Order.MAX_MINISTRY_ID_LENGTH - 1);

    static final List<String> DIFFICULT = Stream.of(
                    // By case, a beginning, an end, or a character that cannot be seen.
                    List.of("MC-2026/000815", "mc-2026/000815", "MC-2026/00081", "MC-2026/000815 ", " MC-2026/000815"),
                    List.of(
                            "MC-2026/000815.",
                            "MC-2026/000815/",
                            "MC-2026//000815",
                            "MC\u00ad-2026/000815",
                            "MC\u00a01"),
                    List.of("\u015b\u0107-1", "s\u0301c\u0301-1", "SC-1", "i", "I", "\u0131", "\u0130", "\uff11"),
                    List.of(LONG + "1", LONG + "2", LONG, "..", ".", "-", "_", "*", "MC_1", "MC%"),
                    // As a part of an address, in which some characters are encoded.
                    List.of("MC-2026%2F000815", "MC-2026%2f000815", "MC-2026/./000815", "MC-2026/000815?", "MC;v=1"),
                    List.of("MC-2026/000815#1", "MC+1", "MC 1", "MC%201", "MC%2B1", "MC&1", "MC&amp;1", "MC\\1", "@MC"),
                    // As a number: with zeros at either end, in another notation, or with more than 53 or 64 bits.
                    List.of("1", "01", "001", "-1", "+1", "1.0", "1,0", "0", "-0", "00", "0x1F", "31", "1_000", "1000"),
                    List.of("1e3", "1E3", "1d", "1L", "NaN", "Infinity", "9007199254740992", "9007199254740993"),
                    List.of("20260000000000417", "20260000000000418", "9223372036854775807", "9223372036854775808"),
                    List.of("18446744073709551616", "123456789012345678901234567890123456789012", "2147483648"),
                    // As a word or a value of JSON, YAML, CSV or a spreadsheet.
                    List.of(
                            "null",
                            "NULL",
                            "true",
                            "TRUE",
                            "false",
                            "no",
                            "undefined",
                            "{}",
                            "[]",
                            "\"\"",
                            "~",
                            "=1+1"),
                    List.of(
                            "2026-10-01",
                            "2026-10-1",
                            "01.10.2026",
                            "12:30",
                            "2026-10-01T00:00:00Z",
                            "1;2",
                            "1,2",
                            "'1"),
                    // As base64, of which the ending is optional and two letters are replaced in addresses.
                    List.of("TUM=", "TUM", "TUN=", "a+b/cQ==", "a-b_cQ==", "a-b_cQ", "\ud83c\udf93'\"\\;&="),
                    // As an id of this library.
                    List.of(ID, ID.toUpperCase(Locale.ROOT), ID.replace("-", ""), "{" + ID + "}", "urn:uuid:" + ID))
            .flatMap(List::stream)
            .distinct()
            .toList();

    /** Characters of which random keys consist: those of numbers more often. */
    private static final List<String> CHARACTERS =
            "00112233445566778899--//..+%=&?#;,:'\"\\ _~*eExXfLMCmc\u0142\u0141\u015bz{}[]"
                    .codePoints()
                    .mapToObj(Character::toString)
                    .toList();

    private static final int DIGITS = 20;

    private MinistryKeys() {}

    /** The difficult keys that the ministry can have. */
    static List<String> of(AdoptingMinistry ministry) {
        return DIFFICULT.stream().filter(ministry::canHave).toList();
    }

    /** Random keys, each followed by one that differs in one place. */
    static List<String> random(RandomValues values, int pairs) {
        return Stream.generate(() -> key(values))
                .limit(pairs)
                .flatMap(key -> Stream.of(key, changed(key, values)))
                .filter(key -> !key.isBlank())
                .distinct()
                .toList();
    }

    private static String key(RandomValues values) {
        List<String> characters = values.below(2) == 0 ? CHARACTERS.subList(0, DIGITS) : CHARACTERS;
        return IntStream.rangeClosed(0, values.below(30))
                .mapToObj(i -> values.one(characters))
                .collect(Collectors.joining());
    }

    private static String changed(String key, RandomValues values) {
        int at = values.below(key.length());
        String other = values.one(CHARACTERS);
        return switch (values.below(5)) {
            case 0 -> key.substring(0, at) + key.substring(at + 1);
            case 1 -> key.substring(0, at) + other + key.substring(at);
            case 2 -> key.substring(0, at) + other + key.substring(at + 1);
            case 3 -> key + values.one(List.of("0", " ", ".", "=", "/", ".0"));
            default -> values.one(List.of("0", " ", "+", "./")) + key;
        };
    }
}
