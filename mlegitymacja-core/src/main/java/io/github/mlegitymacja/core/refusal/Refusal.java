package io.github.mlegitymacja.core.refusal;

import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.style.TupleType;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The reason why a request was refused.
 *
 * <p>The kinds of refusal are a closed set. Show {@link #text}, or handle single kinds differently:
 *
 * <pre>{@code
 * if (refusal instanceof Refusal.NotEligible notEligible) {
 *     notEligible.unmet().forEach(condition -> page.show(texts.in(condition.text(), locale)));
 * } else {
 *     page.show(texts.in(refusal.text(), locale));
 * }
 * }</pre>
 *
 * <p>A refusal contains no personal data. Immutable and thread-safe.
 */
public sealed interface Refusal {

    /**
     * Returns the code for programs, for example for the response of an HTTP interface.
     *
     * @return a code such as {@code NOT_ELIGIBLE}; it never changes
     */
    String code();

    /**
     * Returns the text for the student.
     *
     * @return one or more clauses without a full stop; its code is {@code refusal.} followed by the {@link #code}, and
     *     for {@link NotAllowed} also by the event
     */
    Text text();

    /**
     * The registry does not contain the student.
     *
     * @param student the id that was not found
     */
    record UnknownStudent(StudentId student) implements Refusal {
        /**
         * Checks the component.
         *
         * @param student the id that was not found
         * @throws NullPointerException if {@code student} is null
         */
        public UnknownStudent {
            Objects.requireNonNull(student, "student");
        }

        @Override
        public String code() {
            return "UNKNOWN_STUDENT";
        }

        @Override
        public Text text() {
            return Text.of("refusal.UNKNOWN_STUDENT", "nie znaleziono studenta", "the student was not found");
        }
    }

    /**
     * The order does not exist, or it belongs to another student. The refusal does not reveal which of the two.
     *
     * @param order the id that was not found
     */
    record UnknownOrder(OrderId order) implements Refusal {
        /**
         * Checks the component.
         *
         * @param order the id that was not found
         * @throws NullPointerException if {@code order} is null
         */
        public UnknownOrder {
            Objects.requireNonNull(order, "order");
        }

        @Override
        public String code() {
            return "UNKNOWN_ORDER";
        }

        @Override
        public Text text() {
            return Text.of("refusal.UNKNOWN_ORDER", "nie znaleziono zamówienia", "the order was not found");
        }
    }

    /**
     * The data of an order cannot be read, and nothing can be decided about the student's orders before it is repaired.
     * Operators find the cause in the log.
     *
     * @param order the id of the order
     */
    record UnreadableOrder(OrderId order) implements Refusal {
        /**
         * Checks the component.
         *
         * @param order the id of the order
         * @throws NullPointerException if {@code order} is null
         */
        public UnreadableOrder {
            Objects.requireNonNull(order, "order");
        }

        @Override
        public String code() {
            return "UNREADABLE_ORDER";
        }

        @Override
        public Text text() {
            return Text.of(
                    "refusal.UNREADABLE_ORDER",
                    "nie można odczytać danych zamówienia, zgłoś to w dziekanacie",
                    "the data of an order cannot be read, report it to the dean's office");
        }
    }

    /** The student registry cannot answer now, so that nobody knows whether the student may order. */
    record RegistryUnavailable() implements Refusal {
        @Override
        public String code() {
            return "REGISTRY_UNAVAILABLE";
        }

        @Override
        public Text text() {
            return Text.of(
                    "refusal.REGISTRY_UNAVAILABLE",
                    "nie można teraz sprawdzić, czy mLegitymacja ci przysługuje, spróbuj ponownie później",
                    "it is not possible to check now whether you may have an mLegitymacja, try again later");
        }
    }

    /**
     * The student's record in the registry cannot be read. Operators find the cause in the log.
     *
     * @param student the student
     */
    record UnreadableRecord(StudentId student) implements Refusal {
        /**
         * Checks the component.
         *
         * @param student the student
         * @throws NullPointerException if {@code student} is null
         */
        public UnreadableRecord {
            Objects.requireNonNull(student, "student");
        }

        @Override
        public String code() {
            return "UNREADABLE_RECORD";
        }

        @Override
        public Text text() {
            return Text.of(
                    "refusal.UNREADABLE_RECORD",
                    "nie można odczytać twoich danych w rejestrze studentów, zgłoś to w dziekanacie",
                    "your record in the student registry cannot be read, report it to the dean's office");
        }
    }

    /**
     * The student does not meet all conditions for an mLegitymacja.
     *
     * @param unmet all unmet conditions, at least one
     */
    record NotEligible(List<UnmetCondition> unmet) implements Refusal {
        /**
         * Checks the component.
         *
         * @param unmet all unmet conditions, at least one
         * @throws NullPointerException if {@code unmet} is null
         * @throws IllegalArgumentException if {@code unmet} is empty
         */
        public NotEligible {
            unmet = List.copyOf(Objects.requireNonNull(unmet, "unmet"));
            if (unmet.isEmpty()) {
                throw new IllegalArgumentException("unmet is empty");
            }
        }

        @Override
        public String code() {
            return "NOT_ELIGIBLE";
        }

        @Override
        public Text text() {
            return Text.of(
                    "refusal.NOT_ELIGIBLE",
                    "%s",
                    "%s",
                    unmet.stream().map(UnmetCondition::text).toList());
        }
    }

    /**
     * The student already has an open order, which must be cancelled or renewed before another one can be placed.
     *
     * @param order the current order
     */
    record OpenOrderExists(OrderId order) implements Refusal {
        /**
         * Checks the component.
         *
         * @param order the current order
         * @throws NullPointerException if {@code order} is null
         */
        public OpenOrderExists {
            Objects.requireNonNull(order, "order");
        }

        @Override
        public String code() {
            return "OPEN_ORDER_EXISTS";
        }

        @Override
        public Text text() {
            return Text.of(
                    "refusal.OPEN_ORDER_EXISTS",
                    "masz już mLegitymację lub złożone zamówienie, najpierw je anuluj",
                    "you already have an mLegitymacja or an open order, cancel it first");
        }
    }

    /**
     * Today does not belong to a semester of the calendar.
     *
     * @param today the Europe/Warsaw date
     */
    record OutsideSemesters(LocalDate today) implements Refusal {
        /**
         * Checks the component.
         *
         * @param today the Europe/Warsaw date
         * @throws NullPointerException if {@code today} is null
         */
        public OutsideSemesters {
            Objects.requireNonNull(today, "today");
        }

        @Override
        public String code() {
            return "OUTSIDE_SEMESTERS";
        }

        @Override
        public Text text() {
            return Text.of(
                    "refusal.OUTSIDE_SEMESTERS",
                    "dzień %s nie należy do żadnego semestru",
                    "%s does not belong to any semester",
                    today);
        }
    }

    /**
     * The order has lapsed, because it was not renewed in time. The student can only order a new mLegitymacja.
     *
     * @param order the lapsed order
     * @param semester the semester in which it was placed
     */
    record Lapsed(OrderId order, Semester semester) implements Refusal {
        /**
         * Checks the components.
         *
         * @param order the lapsed order
         * @param semester the semester in which it was placed
         * @throws NullPointerException if a component is null
         */
        public Lapsed {
            Objects.requireNonNull(order, "order");
            Objects.requireNonNull(semester, "semester");
        }

        @Override
        public String code() {
            return "LAPSED";
        }

        @Override
        public Text text() {
            return Text.of(
                    "refusal.LAPSED",
                    "mLegitymacja nie była przedłużana w poprzednim semestrze, zamów ją ponownie",
                    "the mLegitymacja was not renewed in the previous semester, order a new one");
        }
    }

    /**
     * The order has no QR code and no activation code in its present status.
     *
     * @param status the order's status
     */
    record NothingToPickUp(OrderStatus status) implements Refusal {
        /**
         * Checks the component.
         *
         * @param status the order's status
         * @throws NullPointerException if {@code status} is null
         */
        public NothingToPickUp {
            Objects.requireNonNull(status, "status");
        }

        @Override
        public String code() {
            return "NOTHING_TO_PICK_UP";
        }

        @Override
        public Text text() {
            return Text.of(
                    "refusal.NOTHING_TO_PICK_UP",
                    "brak kodów do pobrania, bo zamówienie ma status „%s”",
                    "there are no codes to pick up because the status of the order is “%s”",
                    status.label());
        }
    }

    /**
     * The codes have expired, or the ministry no longer has the order. The student cancels and orders again, or renews.
     *
     * @param order the order
     */
    record CodesExpired(OrderId order) implements Refusal {
        /**
         * Checks the component.
         *
         * @param order the order
         * @throws NullPointerException if {@code order} is null
         */
        public CodesExpired {
            Objects.requireNonNull(order, "order");
        }

        @Override
        public String code() {
            return "CODES_EXPIRED";
        }

        @Override
        public Text text() {
            return Text.of(
                    "refusal.CODES_EXPIRED",
                    "kod QR i kod aktywacyjny wygasły, anuluj zamówienie i zamów mLegitymację ponownie",
                    "the QR code and the activation code have expired, cancel the order and order again");
        }
    }

    /**
     * The document's validity has ended.
     *
     * @param validUntil the last day on which it was valid
     */
    record DocumentExpired(LocalDate validUntil) implements Refusal {
        /**
         * Checks the component.
         *
         * @param validUntil the last day on which it was valid
         * @throws NullPointerException if {@code validUntil} is null
         */
        public DocumentExpired {
            Objects.requireNonNull(validUntil, "validUntil");
        }

        @Override
        public String code() {
            return "DOCUMENT_EXPIRED";
        }

        @Override
        public Text text() {
            return Text.of(
                    "refusal.DOCUMENT_EXPIRED",
                    "ta mLegitymacja była ważna do %s, zamów nową",
                    "this mLegitymacja was valid until %s, order a new one",
                    validUntil);
        }
    }

    /**
     * No withdrawal of the order is due, so there is nothing to settle.
     *
     * @param order the order
     */
    record NothingToSettle(OrderId order) implements Refusal {
        /**
         * Checks the component.
         *
         * @param order the order
         * @throws NullPointerException if {@code order} is null
         */
        public NothingToSettle {
            Objects.requireNonNull(order, "order");
        }

        @Override
        public String code() {
            return "NOTHING_TO_SETTLE";
        }

        @Override
        public Text text() {
            return Text.of(
                    "refusal.NOTHING_TO_SETTLE",
                    "zamówienie nie czeka na wycofanie w systemie Ministerstwa Cyfryzacji",
                    "the order is not waiting to be withdrawn at the Ministry of Digital Affairs");
        }
    }

    /**
     * The orders of the student cannot be erased yet.
     *
     * @param order an order that is open, or not yet withdrawn at the ministry
     */
    record StillInUse(OrderId order) implements Refusal {
        /**
         * Checks the component.
         *
         * @param order an order that is open, or not yet withdrawn at the ministry
         * @throws NullPointerException if {@code order} is null
         */
        public StillInUse {
            Objects.requireNonNull(order, "order");
        }

        @Override
        public String code() {
            return "STILL_IN_USE";
        }

        @Override
        public Text text() {
            return Text.of(
                    "refusal.STILL_IN_USE",
                    "zamówienie jest jeszcze otwarte lub nie zostało wycofane w systemie Ministerstwa Cyfryzacji",
                    "an order is still open, or not yet withdrawn at the Ministry of Digital Affairs");
        }
    }

    /** The life cycle does not allow the event in the order's present status. */
    @Value.Immutable
    @TupleType
    abstract non-sealed class NotAllowed implements Refusal {

        NotAllowed() {}

        /**
         * Creates the refusal of an event.
         *
         * @param status the order's status
         * @param event the refused event
         * @param actor the actor who requested the event
         * @param allowed the events that this actor may cause instead
         * @return the refusal
         * @throws NullPointerException if an argument is null
         */
        public static NotAllowed of(OrderStatus status, OrderEvent event, Actor actor, Set<OrderEvent> allowed) {
            return ImmutableNotAllowed.make(status, event, actor, allowed);
        }

        /**
         * Returns the order's present status.
         *
         * @return the status
         */
        public abstract OrderStatus status();

        /**
         * Returns the refused event.
         *
         * @return the event
         */
        public abstract OrderEvent event();

        /**
         * Returns the actor who requested the event.
         *
         * @return the actor
         */
        public abstract Actor actor();

        /**
         * Returns the events that this actor may cause instead.
         *
         * @return the events; possibly empty
         */
        public abstract Set<OrderEvent> allowed();

        @Override
        public String code() {
            return "NOT_ALLOWED";
        }

        @Override
        public Text text() {
            return switch (event()) {
                case PLACE -> sentence("nie można złożyć zamówienia ponownie", "the order cannot be placed again");
                case SUBMIT -> sentence("nie można przekazać zamówienia", "the order cannot be submitted");
                case ISSUE -> sentence("nie można wystawić mLegitymacji", "the mLegitymacja cannot be issued");
                case EXPIRE -> sentence("kody nie mogą wygasnąć", "the codes cannot expire");
                case COLLECT -> sentence("nie można odebrać mLegitymacji", "the mLegitymacja cannot be collected");
                case FAIL -> sentence("nie można zakończyć zamówienia błędem", "the order cannot fail");
                case CANCEL -> sentence("nie można anulować zamówienia", "the order cannot be cancelled");
                case REVOKE -> sentence("nie można unieważnić zamówienia", "the order cannot be revoked");
                case SETTLE -> sentence("nie można rozstrzygnąć wycofania", "no withdrawal can be settled");
            };
        }

        private Text sentence(String polish, String english) {
            return Text.of(
                    "refusal.NOT_ALLOWED." + event(),
                    polish + ", bo ma status „%s”",
                    english + " because its status is “%s”",
                    status().label());
        }
    }
}
