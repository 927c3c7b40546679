package io.github.mlegitymacja.tck;

import static io.github.mlegitymacja.tck.SampleOrders.NOON;
import static io.github.mlegitymacja.tck.SampleOrders.SEMESTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Texts of any permitted length and with any Unicode character come back unchanged. */
abstract class TextTests extends AbstractStoreTests {

    private static final List<String> AWKWARD_TEXTS = List.of(
            "Zażółć gęślą jaźń",
            "  blanks around  ",
            "'; DROP TABLE \"orders\"; -- \\n \\ %_ ${x} {fn now()} ?",
            "precomposed \u00f3 and combining o\u0301",
            "\u05e9\u05dc\u05d5\u05dd \u0627\u0644\u0633\u0644\u0627\u0645 \u202eright to left\u202c",
            "\ud83d\udc69\ud83c\udffd\u200d\ud83c\udf93 \ud840\udc00 \udbff\udffd",
            "\ufeffbyte order mark, \u2028line separator",
            "\uffff noncharacter, \u00a0no-break spaces\u00a0");

    static final List<String> SIMILAR_STUDENT_IDS = List.of(
            "lodz",
            "LODZ",
            "\u0142odz",
            "\u0142\u00f3dz",
            "\u0142o\u0301dz",
            "\u0142\u00f3d\u017a",
            "lodz_",
            "lod%",
            "lo_z",
            "\uff4codz",
            "00",
            "0",
            "0.0",
            "0,00",
            "0;00",
            "0|00",
            "null");

    private int nextNumber;

    TextTests(UpdatingGroups groups) {
        super(groups);
    }

    @Test
    void texts_of_maximum_length_come_back_unchanged() {
        for (String letter : List.of("x", "\u017c", "\uffee")) {
            assertActivationComesBack(new Activation(
                    letter.repeat(Activation.MAX_QR_TEXT_LENGTH), letter.repeat(Activation.MAX_CODE_LENGTH)));
            assertReasonComesBack(new Reason(
                    letter.repeat(Reason.MAX_CODE_LENGTH),
                    letter.repeat(Reason.MAX_TEXT_LENGTH),
                    letter.repeat(Reason.MAX_TEXT_LENGTH)));
            assertStudentComesBack(new StudentId(letter.repeat(StudentId.MAX_LENGTH)));
            assertMinistryIdComesBack(letter.repeat(Order.MAX_MINISTRY_ID_LENGTH));
        }
    }

    @Test
    void texts_of_maximum_length_beyond_the_basic_plane_come_back_unchanged() {
        String graduate = "\ud83c\udf93";
        assertActivationComesBack(new Activation(
                graduate.repeat(Activation.MAX_QR_TEXT_LENGTH / 2), graduate.repeat(Activation.MAX_CODE_LENGTH / 2)));
        assertReasonComesBack(new Reason(
                graduate.repeat(Reason.MAX_CODE_LENGTH / 2),
                graduate.repeat(Reason.MAX_TEXT_LENGTH / 2),
                graduate.repeat(Reason.MAX_TEXT_LENGTH / 2)));
        assertStudentComesBack(new StudentId(graduate.repeat(StudentId.MAX_LENGTH / 2)));
        assertMinistryIdComesBack(graduate.repeat(Order.MAX_MINISTRY_ID_LENGTH / 2));
    }

    @Test
    void awkward_texts_come_back_unchanged() {
        for (String text : AWKWARD_TEXTS) {
            assertActivationComesBack(new Activation(text, text));
            assertReasonComesBack(new Reason(text, text, text));
            assertMinistryIdComesBack(text);
        }
    }

    @Test
    void every_unicode_character_comes_back_unchanged() {
        Order order = stored(SampleOrders.in(0, ready("first")));
        for (String text : EveryCharacter.inTexts(Activation.MAX_QR_TEXT_LENGTH, Character.MAX_CODE_POINT)) {
            order = saved(store().update(SampleOrders.with(order, ready(text), order.history())));
            String stored =
                    reread(order).flatMap(Order::activation).orElseThrow().qrText();
            assertEquals(text, stored, () -> "text that starts with U+" + Integer.toHexString(text.codePointAt(0)));
        }
    }

    @Test
    void students_with_similar_ids_are_distinguished() {
        var orders = new ArrayList<Order>();
        for (int number = 0; number < SIMILAR_STUDENT_IDS.size(); number++) {
            var student = new StudentId(SIMILAR_STUDENT_IDS.get(number));
            orders.add(stored(SampleOrders.placed(SampleOrders.id(number), student, SEMESTER, NOON)));
        }

        for (Order order : orders) {
            assertEquals(List.of(order), store().ordersOf(order.student()).readable());
        }
    }

    private void assertActivationComesBack(Activation activation) {
        assertComesBack(new OrderState.ReadyForPickup(activation));
    }

    private void assertReasonComesBack(Reason reason) {
        assertComesBack(new OrderState.Failed(reason));
        assertComesBack(new OrderState.RevokedByUniversity(reason));
    }

    private void assertComesBack(OrderState state) {
        Order stored = stored(SampleOrders.in(nextNumber++, state));

        assertEquals(state, stored.state());
        assertEquals(state, reread(stored).orElseThrow().state());
    }

    private void assertStudentComesBack(StudentId student) {
        Order stored = stored(SampleOrders.placed(SampleOrders.id(nextNumber++), student, SEMESTER, NOON));

        assertEquals(student, stored.student());
        assertStored(stored);
        assertEquals(List.of(stored), store().ordersOf(student).readable());
    }

    private void assertMinistryIdComesBack(String id) {
        Order stored = stored(SampleOrders.takenOver(nextNumber++, id));

        assertEquals(Optional.of(id), stored.ministryId());
        assertStored(stored);
    }

    private static OrderState ready(String qrText) {
        return new OrderState.ReadyForPickup(new Activation(qrText, "1"));
    }
}
