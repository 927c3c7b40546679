package io.github.mlegitymacja.spi;

import static io.github.mlegitymacja.spi.Refusals.assertNullRefused;
import static io.github.mlegitymacja.spi.Samples.END_OF_MARCH;
import static io.github.mlegitymacja.spi.Samples.ID;
import static io.github.mlegitymacja.spi.Samples.NOON;
import static io.github.mlegitymacja.spi.Samples.SEMESTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.port.UnreadableOrderException;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.semester.Term;
import io.github.mlegitymacja.spi.student.Pesel;
import io.github.mlegitymacja.spi.student.PeselProblem;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.PlasticCard;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spi.text.PlainText;
import io.github.mlegitymacja.spi.text.Text;
import io.github.mlegitymacja.spi.text.Texts;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NullArgumentsTest {

    private static final Order ORDER = Samples.order(OrderStatus.PENDING);
    private static final HistoryEntry PLACED = ORDER.history().get(0);
    private static final Due DUE = Due.of(DueTask.POLL, NOON);
    private static final OrderState CANCELLED = new OrderState.CancelledByUser();

    /** A valid argument for each type of a record's component. */
    private static final Map<Class<?>, Object> VALID = Map.ofEntries(
            Map.entry(String.class, "1"),
            Map.entry(boolean.class, true),
            Map.entry(int.class, 0),
            Map.entry(Instant.class, NOON),
            Map.entry(OrderId.class, ID),
            Map.entry(HistoryEntry.class, PLACED),
            Map.entry(UUID.class, ID.value()),
            Map.entry(LocalDate.class, END_OF_MARCH),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(List.class, List.of()),
            Map.entry(Term.class, Term.WINTER),
            Map.entry(PeselProblem.class, PeselProblem.LENGTH),
            Map.entry(Pesel.class, Pesel.parse("44051401359")),
            Map.entry(Text.class, Text.of("yes", "tak", "yes")),
            Map.entry(Activation.class, Samples.ACTIVATION),
            Map.entry(Reason.class, Samples.REASON),
            Map.entry(Order.class, ORDER));

    @ParameterizedTest
    @MethodSource
    void a_record_refuses_null_in_each_of_its_components(Class<?> type, int component) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        Object[] arguments =
                Arrays.stream(components).map(NullArgumentsTest::valid).toArray();
        assertEquals(type, constructor.newInstance(arguments).getClass());

        arguments[component] = null;

        assertNullRefused(nameOf(type, components[component]), () -> {
            try {
                constructor.newInstance(arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    static Stream<Arguments> a_record_refuses_null_in_each_of_its_components() {
        return MainClasses.all().stream()
                .filter(JavaClass::isRecord)
                .map(type -> type.reflect())
                .flatMap(type -> IntStream.range(0, type.getRecordComponents().length)
                        .filter(i -> !type.getRecordComponents()[i].getType().isPrimitive())
                        .mapToObj(i -> arguments(type, i)));
    }

    private static @Nullable Object valid(RecordComponent component) {
        return component.getName().equals("startYear") ? SEMESTER.startYear() : VALID.get(component.getType());
    }

    /** Returns the name that a message contains; ids and reasons name the record, too. */
    private static String nameOf(Class<?> type, RecordComponent component) {
        String owner = Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1);
        if (component.getName().equals("value")) {
            return owner;
        }
        return type == Reason.class ? owner + "." + component.getName() : component.getName();
    }

    @ParameterizedTest
    @MethodSource
    void every_other_public_method_refuses_null(String argument, Executable call) {
        assertNullRefused(argument, call);
    }

    static Stream<Arguments> every_other_public_method_refuses_null() {
        return Stream.of(
                call("text", () -> Pesel.parse(null)),
                call("text", () -> Pesel.problemIn(null)),
                call("content", () -> Photo.of("image/png", null)),
                call("text", () -> Semester.parse(null)),
                call("earlier", () -> SEMESTER.semestersSince(null)),
                call("text", () -> OrderId.parse(null)),
                call("now", () -> OrderId.timeOrdered(null, () -> 0L)),
                call("random", () -> OrderId.timeOrdered(NOON, null)),
                call("label", () -> OrderStatus.withPolishLabel(null)),
                call("text", () -> OrderId.valueOf(null)),
                call("random", () -> OrderId.generator(null)),
                call("locale", () -> Texts.standard().in(Text.of("yes", "tak", "yes"), null)),
                call("locale", () -> Texts.standard().language(null)),
                call("locale", () -> Text.of("yes", "tak", "yes").in(null)),
                call("task", () -> Due.of(null, NOON)),
                call("notBefore", () -> Due.of(DueTask.POLL, null)),
                call("lastClaimed", () -> Due.of(DueTask.POLL, NOON, 0, null)),
                call("reason", () -> DUE.stuckBecause(null)),
                call("other", () -> DUE.at(null)),
                call("other", () -> DUE.claimedAt(null)),
                call("now", () -> Samples.ACTIVATION.isUsableAt(null)),
                call("other", () -> Samples.ACTIVATION.hasSameCodesAs(null)),
                call("text", () -> PlainText.strip(null)),
                call("reason", () -> PLACED.because(null)),
                call("operator", () -> PLACED.by(null)),
                call(
                        "at",
                        () -> HistoryEntry.of(
                                null, OrderEvent.PLACE, Actor.STUDENT, Optional.empty(), OrderStatus.PENDING)),
                call("event", () -> HistoryEntry.of(NOON, null, Actor.STUDENT, Optional.empty(), OrderStatus.PENDING)),
                call(
                        "actor",
                        () -> HistoryEntry.of(NOON, OrderEvent.PLACE, null, Optional.empty(), OrderStatus.PENDING)),
                call("from", () -> HistoryEntry.of(NOON, OrderEvent.PLACE, Actor.STUDENT, null, OrderStatus.PENDING)),
                call("to", () -> HistoryEntry.of(NOON, OrderEvent.PLACE, Actor.STUDENT, Optional.empty(), null)),
                call("task", () -> Claim.of(null, NOON, Duration.ofMinutes(1), 1)),
                call("now", () -> Claim.of(DueTask.POLL, null, Duration.ofMinutes(1), 1)),
                call("lease", () -> Claim.of(DueTask.POLL, NOON, null, 1)),
                call(
                        "order",
                        () -> Claim.of(DueTask.POLL, NOON, Duration.ofMinutes(1), 1)
                                .leased(null)),
                call("order", () -> Submission.of(null, Samples.record(), SEMESTER, END_OF_MARCH)),
                call("student", () -> Submission.of(ID, null, SEMESTER, END_OF_MARCH)),
                call("semester", () -> Submission.of(ID, Samples.record(), null, END_OF_MARCH)),
                call("validUntil", () -> Submission.of(ID, Samples.record(), SEMESTER, null)),
                call("message", () -> new InfrastructureException(null)),
                call("message", () -> new InfrastructureException(null, null)),
                call("message", () -> InfrastructureException.permanent(null, null)),
                call("message", () -> new InfrastructureException(null, null, Duration.ZERO)),
                call("order", () -> new UnreadableOrderException(null, "damaged", null)),
                call("reason", () -> new UnreadableOrderException(ID, null, null)),
                call("readable", () -> StoredOrders.of(null)),
                call("retryAfter", () -> new InfrastructureException("down", null, null)),
                call("state", () -> ORDER.changed(null, Optional.empty(), OrderEvent.CANCEL, Actor.STUDENT, NOON)),
                call("due", () -> ORDER.changed(CANCELLED, null, OrderEvent.CANCEL, Actor.STUDENT, NOON)),
                call("event", () -> ORDER.changed(CANCELLED, Optional.empty(), null, Actor.STUDENT, NOON)),
                call("actor", () -> ORDER.changed(CANCELLED, Optional.empty(), OrderEvent.CANCEL, null, NOON)),
                call("at", () -> ORDER.changed(CANCELLED, Optional.empty(), OrderEvent.CANCEL, Actor.STUDENT, null)),
                call("state", () -> ORDER.changed(null, Optional.empty(), PLACED)),
                call("due", () -> ORDER.changed(CANCELLED, null, PLACED)),
                call("entry", () -> ORDER.changed(CANCELLED, Optional.empty(), null)),
                call("activation", () -> ORDER.withUsableUntil(null)),
                call("validUntil", () -> ORDER.withValidUntil(null)),
                call("due", () -> ORDER.withDue(null)),
                call("task", () -> ORDER.isDue(null)),
                call("id", () -> Order.builder().id(null)),
                call("student", () -> Order.builder().student(null)),
                call("semester", () -> Order.builder().semester(null)),
                call("orderedAt", () -> Order.builder().orderedAt(null)),
                call("validUntil", () -> Order.builder().validUntil(null)),
                call("state", () -> Order.builder().state(null)),
                call("due", () -> Order.builder().due((Due) null)),
                call("ministryId", () -> Order.builder().ministryId((String) null)),
                call("history", () -> Order.builder().history(Arrays.asList((HistoryEntry) null))),
                call("id", () -> StudentRecord.builder().id(null)),
                call("givenNames", () -> StudentRecord.builder().givenNames((String) null)),
                call("familyName", () -> StudentRecord.builder().familyName((String) null)),
                call("entitledUntil", () -> StudentRecord.builder().entitledUntil((LocalDate) null)),
                call("pesel", () -> StudentRecord.builder().pesel(null)),
                call("photo", () -> StudentRecord.builder().photo((Photo) null)),
                call("plasticCard", () -> StudentRecord.builder().plasticCard((PlasticCard) null)));
    }

    private static Arguments call(String argument, Executable call) {
        return arguments(argument, call);
    }
}
