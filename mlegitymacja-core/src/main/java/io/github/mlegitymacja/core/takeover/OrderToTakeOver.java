package io.github.mlegitymacja.core.takeover;

import io.github.mlegitymacja.core.style.ValueType;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.semester.Semester;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An order as another system has it.
 *
 * <p>Texts are passed as they are: {@link TakeOver#check} reports those that cannot be used. Padding at both ends is
 * ignored, and a blank text is the same as none.
 *
 * <pre>{@code
 * OrderToTakeOver.builder()
 *         .sourceKey("4711")
 *         .student("1024")
 *         .orderedAt(Instant.parse("2026-03-02T09:30:00Z"))
 *         .status("Odebrana")
 *         .ministryId("MC-2026-000815")
 *         .addHistory(StatusChange.of(Instant.parse("2026-03-02T10:00:00Z"), "W trakcie"))
 *         .build();
 * }</pre>
 *
 * <p>{@link #toString} hides the activation. Immutable and thread-safe.
 */
@Value.Immutable
@ValueType
public abstract class OrderToTakeOver {

    /** The maximum length of {@link #sourceKey}, in characters. */
    public static final int MAX_SOURCE_KEY_LENGTH = 200;

    OrderToTakeOver() {}

    /**
     * Returns a builder; {@link #sourceKey}, {@link #student}, {@link #orderedAt} and {@link #status} are mandatory.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the key of the order in the other system. The id of the imported order is derived from it and from {@link
     * #orderedAt}, so that an order that was imported before is recognized.
     *
     * @return 1 to {@value #MAX_SOURCE_KEY_LENGTH} characters, which no other order has
     */
    public abstract String sourceKey();

    /**
     * Returns the student who placed the order.
     *
     * @return the student's key at the university, for {@link io.github.mlegitymacja.spi.student.StudentId}
     */
    public abstract String student();

    /**
     * Returns when the order was placed.
     *
     * @return an instant
     */
    public abstract Instant orderedAt();

    /**
     * Returns the present status. An order is <i>Oczekuje</i> only if it was never handed to the ministry: it is
     * submitted anew.
     *
     * @return the Polish label, for example {@code Do odbioru}, or the name of the constant, {@code READY_FOR_PICKUP}
     */
    public abstract String status();

    /**
     * Returns the changes of status that the other system has recorded. Changes that are missing are filled in.
     *
     * @return the changes, the oldest first; empty if the other system keeps no history
     */
    public abstract List<StatusChange> history();

    /**
     * Returns the last day on which the document is valid.
     *
     * @return a Europe/Warsaw date; empty for the day that the university's calendar gives for the semester
     */
    public abstract Optional<LocalDate> validUntil();

    /**
     * Returns the semester in which the order was placed.
     *
     * @return the semester; empty for the one to which the university's calendar counts the day
     */
    public abstract Optional<Semester> semester();

    /**
     * Returns the key under which the ministry knows the order.
     *
     * @return the key, see {@link io.github.mlegitymacja.spi.order.Order#ministryId}; empty for an order that was never
     *     handed to the ministry or is of no interest there any more
     */
    public abstract Optional<String> ministryId();

    /**
     * Returns the text of the QR code. It is ignored unless the order is <i>Do odbioru</i>; an order without codes is
     * taken over as one whose codes have expired.
     *
     * @return the text; empty if there is none
     */
    @Value.Redacted
    public abstract Optional<String> qrText();

    /**
     * Returns the activation code, for {@link #qrText}.
     *
     * @return the code; empty if there is none
     */
    @Value.Redacted
    public abstract Optional<String> activationCode();

    /**
     * Returns when the codes expire.
     *
     * @return the instant; empty if it is not known
     */
    public abstract Optional<Instant> usableUntil();

    /**
     * Returns why the order has failed or was revoked; ignored for every other status. {@link Reason#quoting} makes a
     * reason of any text.
     *
     * @return the reason, without personal data; empty if it is not known
     */
    public abstract Optional<Reason> reason();

    /**
     * Returns whether a cancelled or revoked order still has to be withdrawn at the ministry.
     *
     * @return false by default: the ministry has confirmed the withdrawal, or does not know the order
     */
    @Value.Default
    public boolean withdrawalOutstanding() {
        return false;
    }

    /**
     * Builds an {@link OrderToTakeOver}. Each attribute can be set only once, except that {@code addHistory} adds to the
     * changes added before. Not thread-safe.
     *
     * <p>{@code build()} throws {@link IllegalStateException} if a mandatory attribute is missing.
     */
    public static final class Builder extends ImmutableOrderToTakeOver.Builder {
        Builder() {}
    }
}
