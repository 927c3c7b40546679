package io.github.mlegitymacja.spi.order;

import static io.github.mlegitymacja.spi.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class OrderIdProperties {

    private static final long LAST_MILLI = 0xffff_ffff_ffffL;
    private static final String TEXT = "0199a0c0-91a8-7cde-8f00-0123456789ab";

    @Property
    void is_a_uuid_of_version_7_that_contains_the_millisecond_of_its_creation(
            @ForAll @LongRange(max = LAST_MILLI) long millis,
            @ForAll @IntRange(max = 999_999) int nanos,
            @ForAll Random random) {
        UUID uuid = OrderId.timeOrdered(Instant.ofEpochMilli(millis).plusNanos(nanos), random)
                .value();

        assertEquals(millis, uuid.getMostSignificantBits() >>> 16);
        assertEquals(7, uuid.version());
        assertEquals(2, uuid.variant());
    }

    @Example
    void every_other_bit_is_random() {
        Instant now = Instant.ofEpochMilli(0x0123_4567_89abL);

        assertEquals(
                "01234567-89ab-7000-8000-000000000000",
                OrderId.timeOrdered(now, () -> 0L).toString());
        assertEquals(
                "01234567-89ab-7fff-bfff-ffffffffffff",
                OrderId.timeOrdered(now, () -> -1L).toString());
    }

    @Example
    void can_be_created_from_1970_to_the_year_10889() {
        assertEquals(
                "00000000-0000-7000-8000-000000000000",
                OrderId.timeOrdered(Instant.EPOCH, () -> 0L).toString());
        assertRefused("now", () -> OrderId.timeOrdered(Instant.EPOCH.minusNanos(1), () -> 0L));
        assertRefused("now", () -> OrderId.timeOrdered(Instant.ofEpochMilli(LAST_MILLI + 1), () -> 0L));
    }

    @Example
    void a_time_whose_milliseconds_overflow_is_refused() {
        assertRefused("now", () -> OrderId.timeOrdered(Instant.MAX, () -> 0L));
        assertRefused("now", () -> OrderId.timeOrdered(Instant.MIN, () -> 0L));
    }

    @Property
    void a_written_id_can_be_read_in_lower_and_upper_case(
            @ForAll @LongRange(max = LAST_MILLI) long millis, @ForAll Random random) {
        OrderId id = OrderId.timeOrdered(Instant.ofEpochMilli(millis), random);

        assertEquals(id, OrderId.parse(id.toString()));
        assertEquals(id, OrderId.parse(id.toString().toUpperCase(Locale.ROOT)));
    }

    @Property
    void are_ordered_by_time_and_within_a_millisecond_by_their_text(
            @ForAll @LongRange(max = LAST_MILLI) long earlier,
            @ForAll @LongRange(max = LAST_MILLI) long later,
            @ForAll Random random) {
        OrderId one = OrderId.timeOrdered(Instant.ofEpochMilli(earlier), random);
        OrderId other = OrderId.timeOrdered(Instant.ofEpochMilli(later), random);
        OrderId sibling = OrderId.timeOrdered(Instant.ofEpochMilli(later), random);

        assertEquals(sign(one.toString().compareTo(other.toString())), sign(one.compareTo(other)));
        assertEquals(sign(other.toString().compareTo(sibling.toString())), sign(other.compareTo(sibling)));
    }

    @Property
    void a_uuid_of_another_version_or_variant_is_refused(@ForAll long high, @ForAll long low) {
        var uuid = new UUID(high, low);

        if (uuid.version() == 7 && uuid.variant() == 2) {
            assertEquals(uuid, new OrderId(uuid).value());
        } else {
            assertRefused("orderId", () -> new OrderId(uuid));
            assertThrows(IllegalArgumentException.class, () -> OrderId.parse(uuid.toString()));
        }
    }

    @Example
    void every_version_except_7_and_every_variant_except_the_standard_one_is_refused() {
        for (char digit : "012345689abcdef".toCharArray()) {
            assertRefused("orderId", () -> OrderId.parse("0199a0c0-91a8-" + digit + "cde-8f00-0123456789ab"));
        }
        for (char digit : "01234567cdef".toCharArray()) {
            assertRefused("orderId", () -> OrderId.parse("0199a0c0-91a8-7cde-" + digit + "f00-0123456789ab"));
        }
    }

    @Example
    void texts_of_another_length_are_refused() {
        for (String text : new String[] {"", "199a0c0-91a8-7cde-8f00-0123456789ab", TEXT + " ", "{" + TEXT + "}"}) {
            assertRefused("orderId", () -> OrderId.parse(text));
        }
    }

    @Example
    void texts_of_36_characters_that_are_not_in_the_canonical_form_are_refused() {
        for (String text : new String[] {
            TEXT.replace('a', 'g'),
            TEXT.replace('-', '0'),
            " " + TEXT.substring(1),
            "+" + TEXT.substring(1),
            "٠" + TEXT.substring(1),
            "0" + TEXT.substring(0, 35),
        }) {
            assertRefused("orderId", () -> OrderId.parse(text));
        }
    }

    private static int sign(int comparison) {
        return Integer.signum(comparison);
    }
}
