package io.github.mlegitymacja.spi;

import static io.github.mlegitymacja.spi.Samples.END_OF_MARCH;
import static io.github.mlegitymacja.spi.Samples.ID;
import static io.github.mlegitymacja.spi.Samples.NOON;
import static io.github.mlegitymacja.spi.Samples.SEMESTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Actor;
import io.github.mlegitymacja.spi.order.Due;
import io.github.mlegitymacja.spi.order.DueTask;
import io.github.mlegitymacja.spi.order.HistoryEntry;
import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderEvent;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.Claim;
import io.github.mlegitymacja.spi.port.ClaimedChanges;
import io.github.mlegitymacja.spi.port.KeptChanges;
import io.github.mlegitymacja.spi.port.OrderChange;
import io.github.mlegitymacja.spi.port.SaveResult;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.port.StoredOrders;
import io.github.mlegitymacja.spi.port.Submission;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.Pesel;
import io.github.mlegitymacja.spi.student.PeselNumbers;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.function.Executable;

/** Checks that nothing that may be logged contains personal data or activation data. */
class SecretsProperties {

    private static final HistoryEntry WRONG_ENTRY =
            HistoryEntry.of(NOON, OrderEvent.PLACE, Actor.STUDENT, Optional.empty(), OrderStatus.PENDING);

    /** Secrets that are so long that they cannot appear by chance. */
    private record Secrets(
            Pesel pesel, String givenNames, String familyName, String album, String photo, String qrText, String code) {

        byte[] photoBytes() {
            return photo.getBytes(StandardCharsets.US_ASCII);
        }

        Activation activation() {
            return new Activation(qrText, code, Optional.of(NOON));
        }

        StudentRecord.Builder student() {
            return Samples.namelessRecord()
                    .givenNames(givenNames)
                    .familyName(familyName)
                    .pesel(new RegisteredPesel.Valid(pesel))
                    .photo(Photo.of("image/jpeg", photoBytes()))
                    .albumNumber(album);
        }

        Order ready() {
            return Samples.order(new OrderState.ReadyForPickup(activation()));
        }

        /** One of each type that can hold a secret. */
        List<Object> holders() {
            StudentRecord record = student().build();
            return List.of(
                    pesel,
                    record.pesel(),
                    record.photo().orElseThrow(),
                    student(),
                    record,
                    Submission.of(ID, record, SEMESTER, END_OF_MARCH),
                    activation(),
                    ready().state(),
                    Samples.draft().state(ready().state()),
                    ready(),
                    new SaveResult.Saved(ready()),
                    StoredOrders.of(List.of(ready())),
                    new KeptChanges(ready(), 0, 0),
                    new ClaimedChanges(List.of(new KeptChanges(ready(), 0, 0)), List.of()),
                    new OrderChange(ready(), 0, ready().history().get(0)),
                    new StatusAnswer.Ready(activation()));
        }

        void assertNotIn(String shown) {
            String bytes = Arrays.toString(photoBytes());
            Stream.of(
                            pesel.digits(),
                            givenNames,
                            familyName,
                            album,
                            qrText,
                            code,
                            photo,
                            bytes.substring(1, bytes.length() - 1),
                            HexFormat.of().formatHex(photoBytes()),
                            Base64.getEncoder().encodeToString(photoBytes()))
                    .forEach(secret -> assertFalse(shown.contains(secret), () -> secret + " is in " + shown));
        }
    }

    @Property
    void no_secret_is_in_the_text_of_a_value_that_holds_it(@ForAll("secrets") Secrets secrets) {
        secrets.holders().forEach(holder -> secrets.assertNotIn(holder.toString()));
    }

    @Example
    void every_type_that_can_hold_a_secret_is_tested() {
        List<Object> tested = secrets().sample().holders();

        assertEquals(
                List.of(),
                typesThatReach(Pesel.class, Photo.class, Activation.class)
                        .filter(type -> tested.stream().noneMatch(type::isInstance))
                        .toList());
    }

    @Property
    void no_secret_is_in_the_exception_for_a_refused_value(@ForAll("secrets") Secrets secrets) {
        String number = secrets.pesel.digits();
        Stream.<Executable>of(
                        () -> Pesel.parse(number + "0"),
                        () -> Pesel.parse("x" + number.substring(1)),
                        () -> Pesel.parse(number.substring(0, 10) + (number.charAt(10) == '0' ? '1' : '0')),
                        () -> new Activation(secrets.qrText + "\n", secrets.code),
                        () -> new Activation(secrets.qrText, secrets.code + "\ud83c"),
                        () -> new Activation(secrets.qrText.repeat(200), secrets.code),
                        () -> Samples.namelessRecord()
                                .givenNames(secrets.givenNames + "\t" + secrets.familyName)
                                .familyName(secrets.familyName)
                                .build(),
                        () -> Samples.namelessRecord()
                                .givenNames(secrets.givenNames)
                                .familyName(secrets.familyName.repeat(10))
                                .build(),
                        () -> secrets.student()
                                .albumNumber(secrets.album + "\t" + secrets.album)
                                .build(),
                        () -> Photo.of(secrets.photo, secrets.photoBytes()),
                        () -> secrets.ready().withDue(Optional.of(Due.of(DueTask.WITHDRAW, NOON))),
                        () -> secrets.ready().withSubmissionAttempted(),
                        () -> secrets.ready().withUsableUntil(new Activation(secrets.qrText, secrets.code + "1")),
                        () -> secrets.ready().changed(secrets.ready().state(), Optional.empty(), WRONG_ENTRY),
                        () -> Claim.of(DueTask.POLL, NOON, Duration.ofMinutes(1), 1)
                                .leased(secrets.ready()),
                        () -> new KeptChanges(secrets.ready(), 9, 0),
                        () -> new OperatorId(secrets.givenNames + "\t" + secrets.familyName),
                        () -> Samples.draft().state(secrets.ready().state()).build(),
                        () -> new StudentId(secrets.givenNames + " " + secrets.familyName),
                        () -> Semester.parse(secrets.album),
                        () -> OrderId.parse(secrets.code),
                        () -> OrderId.valueOf(secrets.qrText))
                .forEach(call -> secrets.assertNotIn(trace(assertThrows(RuntimeException.class, call))));
    }

    @Provide
    Arbitrary<Secrets> secrets() {
        // As long as an order's id, because OrderId.parse must not repeat the text either.
        Arbitrary<String> word = Arbitraries.strings().withCharRange('g', 'z').ofLength(36);
        Arbitrary<Pesel> pesel = Arbitraries.integers()
                .between(0, 9999)
                .map(serial -> Pesel.parse(PeselNumbers.number(LocalDate.of(2004, 2, 29), serial)));
        return Combinators.combine(pesel, word, word, word, word, word, word).as(Secrets::new);
    }

    private static String trace(Throwable refusal) {
        var text = new StringWriter();
        refusal.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Returns the classes whose fields lead to a secret; a field of an interface type may hold any implementation. */
    private static Stream<Class<?>> typesThatReach(Class<?>... secrets) {
        var reaching = new HashSet<JavaClass>();
        for (Class<?> secret : secrets) {
            addTypesThatReach(MainClasses.all().get(secret), reaching);
        }
        return reaching.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PRIVATE))
                .map(JavaClass::reflect);
    }

    private static void addTypesThatReach(JavaClass secret, Set<JavaClass> reaching) {
        if (reaching.add(secret)) {
            MainClasses.all().stream()
                    .filter(type -> type.getFields().stream()
                            .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                            .anyMatch(held ->
                                    secret.isAssignableTo(held.getName()) && !held.isEquivalentTo(Object.class)))
                    .forEach(type -> addTypesThatReach(type, reaching));
        }
    }
}
