package io.github.mlegitymacja.tck;

import io.github.mlegitymacja.spi.order.Order;
import java.util.List;

/** Keys of the ministry that adapters mistake for each other, or that mean something in an address or in SQL. */
final class MinistryKeys {

    static final List<String> DIFFICULT = List.of(
            "MC-2026/000815",
            "mc-2026/000815",
            "MC-2026/00081",
            "MC-2026/000815 ",
            " MC-2026/000815",
            "MC-2026%2F000815",
            "MC-2026%2f000815",
            "MC-2026/./000815",
            "MC-2026/000815?",
            "MC-2026/000815#1",
            "MC+1",
            "MC 1",
            "MC%201",
            "MC_1",
            "..",
            "1",
            "01",
            "\u015b\u0107-1",
            "s\u0301c\u0301-1",
            "\ud83c\udf93'\"\\;&=",
            "x".repeat(Order.MAX_MINISTRY_ID_LENGTH - 1) + "1",
            "x".repeat(Order.MAX_MINISTRY_ID_LENGTH - 1) + "2",
            // The ministry may have one set of keys for all orders: so this one belongs to no order of a test.
            SampleOrders.id(1_000_000).toString());

    private MinistryKeys() {}

    /** The difficult keys that the ministry can have. */
    static List<String> of(AdoptingMinistry ministry) {
        return DIFFICULT.stream().filter(ministry::canHave).toList();
    }
}
