package io.github.mlegitymacja.core.refusal;

import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.style.TupleType;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.text.LocalizedText;
import io.vavr.collection.Seq;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Why a request was refused. Nothing has changed.
 *
 * <p>A closed set of values, so that a caller can treat each by itself; {@link #text} is what the student reads. No
 * refusal carries personal data. Immutable and thread-safe.
 */
public sealed interface Refusal {

    /**
     * What programs go by, for example in an answer over HTTP.
     *
     * @return a code such as {@code NOT_ELIGIBLE}; it never changes
     */
    String code();

    /**
     * What the student reads.
     *
     * @return one sentence without a full stop
     */
    LocalizedText text();

    /**
     * The registry knows no such student.
     *
     * @param student who was asked for
     */
    record UnknownStudent(StudentId student) implements Refusal {
        /**
         * Checks for null.
         *
         * @param student who was asked for
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
        public LocalizedText text() {
            return new LocalizedText("nie znaleziono studenta", "no such student was found");
        }
    }

    /**
     * There is no such order, or it belongs to another student: which of the two is not told.
     *
     * @param order which was asked for
     */
    record UnknownOrder(OrderId order) implements Refusal {
        /**
         * Checks for null.
         *
         * @param order which was asked for
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
        public LocalizedText text() {
            return new LocalizedText("nie znaleziono zamówienia", "no such order was found");
        }
    }

    /**
     * The student may not have an mLegitymacja.
     *
     * @param unmet every condition that is not met, at least one
     */
    record NotEligible(Seq<UnmetCondition> unmet) implements Refusal {
        /**
         * Checks the component.
         *
         * @param unmet every condition that is not met, at least one
         * @throws NullPointerException if {@code unmet} is null
         * @throws IllegalArgumentException if {@code unmet} is empty
         */
        public NotEligible {
            if (Objects.requireNonNull(unmet, "unmet").isEmpty()) {
                throw new IllegalArgumentException("unmet is empty");
            }
        }

        @Override
        public String code() {
            return "NOT_ELIGIBLE";
        }

        @Override
        public LocalizedText text() {
            return new LocalizedText(
                    unmet.map(condition -> condition.text().polish()).mkString("; "),
                    unmet.map(condition -> condition.text().english()).mkString("; "));
        }
    }

    /**
     * The student has an order already, which must be cancelled before another is placed.
     *
     * @param order the order that counts
     */
    record OpenOrderExists(OrderId order) implements Refusal {
        /**
         * Checks for null.
         *
         * @param order the order that counts
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
        public LocalizedText text() {
            return new LocalizedText(
                    "masz już mLegitymację lub jej zamówienie, najpierw je anuluj",
                    "you already have an mLegitymacja or an order of one, cancel it first");
        }
    }

    /**
     * Today belongs to no semester.
     *
     * @param today the Europe/Warsaw date
     */
    record OutsideSemesters(LocalDate today) implements Refusal {
        /**
         * Checks for null.
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
        public LocalizedText text() {
            return new LocalizedText(
                    "dzień " + today + " nie należy do żadnego semestru", today + " belongs to no semester");
        }
    }

    /**
     * The order was not renewed in time: there is nothing to cancel or to pick up, only ordering is left.
     *
     * @param order the lapsed order
     * @param semester in which it was placed
     */
    record Lapsed(OrderId order, Semester semester) implements Refusal {
        /**
         * Checks for null.
         *
         * @param order the lapsed order
         * @param semester in which it was placed
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
        public LocalizedText text() {
            return new LocalizedText(
                    "mLegitymacja nie była przedłużana w poprzednim semestrze, zamów ją ponownie",
                    "the mLegitymacja was not renewed in the previous semester, order a new one");
        }
    }

    /**
     * There is no QR code and no activation code in this status.
     *
     * @param status the order's status
     */
    record NothingToPickUp(OrderStatus status) implements Refusal {
        /**
         * Checks for null.
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
        public LocalizedText text() {
            return new LocalizedText(
                    "kodów nie ma w statusie „" + status.label(Locale.forLanguageTag("pl")) + "”",
                    "there are no codes in status “" + status.label(Locale.ENGLISH) + "”");
        }
    }

    /**
     * The student cannot be erased yet.
     *
     * @param order an order that is open, or not yet withdrawn at the ministry
     */
    record StillInUse(OrderId order) implements Refusal {
        /**
         * Checks for null.
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
        public LocalizedText text() {
            return new LocalizedText(
                    "zamówienie nie jest jeszcze zakończone lub wycofane z Ministerstwa Cyfryzacji",
                    "an order is still open, or not yet withdrawn at the Ministry of Digital Affairs");
        }
    }

    /** The life cycle does not allow the event to this actor in this status. */
    @Value.Immutable
    @TupleType
    abstract non-sealed class NotAllowed implements Refusal {

        NotAllowed() {}

        /**
         * A refused event.
         *
         * @param status the order's status
         * @param event what was wanted
         * @param actor who wanted it
         * @param allowed what this actor could have done instead
         * @return the refusal
         * @throws NullPointerException if an argument is null
         */
        public static NotAllowed of(OrderStatus status, OrderEvent event, Actor actor, Set<OrderEvent> allowed) {
            return ImmutableNotAllowed.make(status, event, actor, allowed);
        }

        /**
         * The order's status.
         *
         * @return the status, unchanged
         */
        public abstract OrderStatus status();

        /**
         * What was wanted.
         *
         * @return the event
         */
        public abstract OrderEvent event();

        /**
         * Who wanted it.
         *
         * @return the actor
         */
        public abstract Actor actor();

        /**
         * What this actor could have done instead.
         *
         * @return the events, possibly none
         */
        public abstract Set<OrderEvent> allowed();

        @Override
        public String code() {
            return "NOT_ALLOWED";
        }

        @Override
        public LocalizedText text() {
            return new LocalizedText(sentence("pl"), sentence("en"));
        }

        private String sentence(String language) {
            var locale = Locale.forLanguageTag(language);
            boolean polish = language.equals("pl");
            String refused =
                    polish ? "%s: „%s” nie jest możliwe w statusie „%s”" : "%s: “%s” is not possible in status “%s”";
            String instead = polish ? "; możliwe: " : "; possible: ";
            String alternatives =
                    allowed().stream().sorted().map(e -> e.label().in(locale)).collect(Collectors.joining(", "));
            return refused.formatted(actor().label().in(locale), event().label().in(locale), status().label(locale))
                    + (alternatives.isEmpty() ? "" : instead + alternatives);
        }
    }
}
