package io.github.mlegitymacja.core;

import static io.github.mlegitymacja.testsupport.ArgumentAssertions.assertNullRefused;
import static io.github.mlegitymacja.testsupport.ArgumentAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.mlegitymacja.core.calendar.AcademicTime;
import io.github.mlegitymacja.core.calendar.StandardCalendar;
import io.github.mlegitymacja.core.eligibility.Condition;
import io.github.mlegitymacja.core.eligibility.Conditions;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.eligibility.StandardUnmetCondition;
import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.refusal.RefusalException;
import io.github.mlegitymacja.core.service.AfterBatch;
import io.github.mlegitymacja.core.service.BulkOrders;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.takeover.OrderToTakeOver;
import io.github.mlegitymacja.core.takeover.StatusChange;
import io.github.mlegitymacja.core.takeover.TakeOver;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.Backoff;
import io.github.mlegitymacja.core.work.Retention;
import io.github.mlegitymacja.core.work.RevocationLimit;
import io.github.mlegitymacja.core.work.WorkSettings;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.spi.semester.Semester;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.testsupport.Orders;
import io.github.mlegitymacja.testsupport.Samples;
import java.lang.invoke.MethodType;
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
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that exceptions for wrong arguments name the argument. {@code OrderServiceTest} tests unknown students and
 * orders.
 */
@NullUnmarked // null is passed on purpose
class BadInputTest {

    private static final TestUniversity UNIVERSITY = new TestUniversity();
    private static final StudentId STUDENT = UNIVERSITY.enrol("usos-1");
    private static final OrderId ORDER = Orders.in(OrderStatus.PENDING).id();
    private static final Semester WINTER = Semester.winter(2026);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final Set<String> NOT_EXPORTED = Set.of("assessment", "lifecycle", "repository");

    @ParameterizedTest
    @MethodSource
    void the_exception_for_a_null_argument_names_it(String argument, Executable call) {
        assertNullRefused(argument, call);
    }

    static Stream<Arguments> the_exception_for_a_null_argument_names_it() {
        var service = UNIVERSITY.service();
        var office = UNIVERSITY.office();
        var bulk = new BulkOrders(UNIVERSITY.university());
        var takeOver = new TakeOver(UNIVERSITY.university());
        var store = new InMemoryOrderStore();
        var ministry = new InMemoryMinistry();
        var registry = new InMemoryStudentRegistry();
        var settings = WorkSettings.builder().build();
        return Stream.of(
                call("university", () -> new OrderService(null)),
                call("refusal", () -> new RefusalException(null)),
                call("university", () -> new TakeOver(null)),
                call("orders", () -> takeOver.check(null)),
                call("orders", () -> takeOver.run(null, done -> {})),
                call("progress", () -> takeOver.run(Stream::of, null)),
                call("sourceKey", () -> OrderToTakeOver.builder().sourceKey(null)),
                call("at", () -> StatusChange.of(null, "Błąd")),
                call("status", () -> StatusChange.of(TestUniversity.FIRST_OF_OCTOBER, null)),
                call("university", () -> new OfficeService(null)),
                call("limit", () -> UNIVERSITY.work().checkEntitlement(null, Samples.OPERATOR)),
                call("operator", () -> UNIVERSITY.work().checkEntitlement(RevocationLimit.standard(), null)),
                call("student", () -> service.overview(null)),
                call("student", () -> service.order(null)),
                call("student", () -> service.cancel(null, ORDER)),
                call("order", () -> service.cancel(STUDENT, null)),
                call("student", () -> service.renew(null, ORDER)),
                call("order", () -> service.renew(STUDENT, null)),
                call("order", () -> office.revoke(null, Students.REASON, Samples.OPERATOR)),
                call("reason", () -> office.revoke(ORDER, null, Samples.OPERATOR)),
                call("operator", () -> office.revoke(ORDER, Students.REASON, null)),
                call("order", () -> office.settle(null, Students.REASON, Samples.OPERATOR)),
                call("reason", () -> office.settle(ORDER, null, Samples.OPERATOR)),
                call("operator", () -> office.settle(ORDER, Students.REASON, null)),
                call("student", () -> office.order(null, Samples.OPERATOR)),
                call("operator", () -> office.order(STUDENT, null)),
                call("student", () -> service.checkStatus(null, ORDER)),
                call("order", () -> service.checkStatus(STUDENT, null)),
                call("student", () -> service.activation(null, ORDER)),
                call("order", () -> service.activation(STUDENT, null)),
                call("student", () -> service.find(null, ORDER)),
                call("order", () -> service.find(STUDENT, null)),
                call("order", () -> office.find(null)),
                call("student", () -> office.erase(null)),
                call("university", () -> new BulkOrders(null)),
                call("students", () -> bulk.place(null, Samples.OPERATOR, AfterBatch.GO_ON)),
                call("student", () -> bulk.place(Stream.of((StudentId) null), Samples.OPERATOR, AfterBatch.GO_ON)),
                call("operator", () -> bulk.place(Stream.of(STUDENT), null, AfterBatch.GO_ON)),
                call("afterBatch", () -> bulk.place(Stream.of(STUDENT), Samples.OPERATOR, null)),
                call("university", () -> new BackgroundWork(null, settings)),
                call("settings", () -> new BackgroundWork(UNIVERSITY.university(), null)),
                call(
                        "order",
                        () -> new BackgroundWork(UNIVERSITY.university()).receive(null, new StatusAnswer.Collected())),
                call("answer", () -> new BackgroundWork(UNIVERSITY.university()).receive(ORDER, null)),
                call("university", () -> new Retention(null)),
                call("before", () -> new Retention(UNIVERSITY.university()).eraseExpired(null)),
                call("backoff", () -> WorkSettings.builder().backoff(null)),
                call("lease", () -> WorkSettings.builder().lease(null)),
                call("store", () -> University.builder().store(null)),
                call("gateway", () -> University.builder().gateway(null)),
                call("registry", () -> University.builder().registry(null)),
                call("calendar", () -> University.builder().calendar(null)),
                call("clock", () -> University.builder().clock(null)),
                call("orderIds", () -> University.builder().orderIds(null)),
                call("eligibility", () -> University.builder().eligibility(null)),
                call("clock", () -> AcademicTime.read(null, TestUniversity.CALENDAR)),
                call("summerBegins", () -> StandardCalendar.withSummerFrom(null)),
                call("semester", () -> TestUniversity.CALENDAR.begins(null)),
                call("semester", () -> TestUniversity.CALENDAR.validUntil(null)),
                call("day", () -> TestUniversity.CALENDAR.semesterOn(null)),
                call("met", () -> Condition.require(null, StandardUnmetCondition.NO_PHOTO)),
                call("unmet", () -> Condition.require(student -> true, null)),
                call("conditions", () -> EligibilityPolicy.standard().and((Condition) null)),
                call("conditions", () -> EligibilityPolicy.of((Condition) null)),
                call("conditions", () -> EligibilityPolicy.of(Conditions.photo(), (Condition) null)),
                call("student", () -> EligibilityPolicy.standard().unmet(null, TODAY)),
                call("today", () -> EligibilityPolicy.standard().unmet(Students.eligible("usos-1"), null)),
                call("requirements", () -> Conditions.photo(null)),
                call("code", () -> UnmetCondition.of(null, "brak zgody", "no consent")),
                call("polish", () -> UnmetCondition.of("CONSENT", null, "no consent")),
                call("english", () -> UnmetCondition.of("CONSENT", "brak zgody", null)),
                call("texts", () -> University.builder().texts(null)),
                call("store", () -> University.of(null, ministry, registry)),
                call("gateway", () -> University.of(store, null, registry)),
                call("registry", () -> University.of(store, ministry, null)),
                call("id", () -> store.find(null)),
                call("student", () -> store.ordersOf((StudentId) null)),
                call("students", () -> store.ordersOf((Set<StudentId>) null)),
                call("students", () -> store.ordersToWithdraw(null)),
                call("students", () -> store.advanceSubmissions(null, TestUniversity.FIRST_OF_OCTOBER)),
                call("notBefore", () -> store.advanceSubmissions(Set.of(), null)),
                call("order", () -> store.create(null)),
                call("order", () -> store.update(null)),
                call("claim", () -> store.claim(null)),
                call("semester", () -> store.openOrders(null, Optional.empty(), 1)),
                call("after", () -> store.openOrders(WINTER, null, 1)),
                call("student", () -> store.erase(null)),
                call("order", () -> store.advance(null, TestUniversity.FIRST_OF_OCTOBER)),
                call("notBefore", () -> store.advance(ORDER, null)),
                call("before", () -> store.eraseExpired(null, 1)),
                call("refusal", () -> new InMemoryMinistry(null)),
                call("submission", () -> ministry.submit(null)),
                call("order", () -> ministry.status(null)),
                call("order", () -> ministry.withdraw(null)),
                call("order", () -> ministry.status(null, "MC-1")),
                call("ministryId", () -> ministry.status(ORDER, null)),
                call("order", () -> ministry.withdraw(null, "MC-1")),
                call("ministryId", () -> ministry.withdraw(ORDER, null)),
                call("student", () -> ministry.adopt(null, "MC-1", new StatusAnswer.Collected())),
                call("ministryId", () -> ministry.adopt(STUDENT, null, new StatusAnswer.Collected())),
                call("status", () -> ministry.adopt(STUDENT, "MC-1", null)),
                call("student", () -> ministry.liveAdoptedOrdersOf(null)),
                call("imported", () -> store.importAll(null)),
                call("order", () -> ministry.collect(null)),
                call("activation", () -> ministry.issue(ORDER, null)),
                call("reason", () -> ministry.fail(ORDER, null)),
                call("student", () -> ministry.liveOrdersOf(null)),
                call("id", () -> registry.find(null)),
                call("id", () -> registry.remove(null)),
                call("record", () -> registry.put(null)));
    }

    private static Arguments call(String argument, Executable call) {
        return arguments(argument, call);
    }

    @ParameterizedTest
    @MethodSource
    void a_public_record_refuses_null_in_each_of_its_components(Class<?> type, int component) throws Exception {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        Object[] arguments =
                Arrays.stream(components).map(each -> good(each.getType())).toArray();
        assertEquals(type, constructor.newInstance(arguments).getClass());

        arguments[component] = null;

        assertNullRefused(components[component].getName(), () -> {
            try {
                constructor.newInstance(arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    static Stream<Arguments> a_public_record_refuses_null_in_each_of_its_components() {
        return MainClasses.all().stream()
                .filter(type -> type.isRecord() && isPublic(type))
                .filter(type ->
                        type.getEnclosingClass().map(BadInputTest::isPublic).orElse(true))
                .filter(type -> !NOT_EXPORTED.contains(type.getPackageName().replaceAll(".*\\.", "")))
                .map(JavaClass::reflect)
                .flatMap(type -> IntStream.range(0, type.getRecordComponents().length)
                        .filter(component ->
                                !type.getRecordComponents()[component].getType().isPrimitive())
                        .mapToObj(component -> arguments(type, component)));
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static Object good(Class<?> type) {
        return Stream.of(
                        1,
                        false,
                        STUDENT,
                        ORDER,
                        WINTER,
                        TODAY,
                        Instant.EPOCH,
                        Duration.ofSeconds(1),
                        Students.REASON,
                        Students.ACTIVATION,
                        OrderStatus.PENDING,
                        TestUniversity.CALENDAR,
                        List.of(StandardUnmetCondition.NO_PHOTO),
                        Map.of(),
                        Set.of(),
                        (Executor) Runnable::run)
                .filter(MethodType.methodType(type).wrap().returnType()::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "NO\u0000CONSENT", "NO\nCONSENT", "NO\ud83c", "\u00a0\u0085"})
    void a_code_must_be_plain_text(String code) {
        assertRefused("code", () -> UnmetCondition.of(code, "brak zgody", "no consent"));
    }

    @Test
    void a_code_must_not_be_longer_than_that_of_a_reason() {
        assertEquals(
                "C".repeat(64),
                UnmetCondition.of("C".repeat(64), "brak zgody", "no consent").code());
        assertRefused("code", () -> UnmetCondition.of("C".repeat(65), "brak zgody", "no consent"));
    }

    @Test
    void settings_must_be_positive() {
        for (int size : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertRefused(
                    "batchSize", () -> WorkSettings.builder().batchSize(size).build());
            assertRefused("batchSize", () -> new Retention(UNIVERSITY.university(), size));
        }
        for (Duration lease : List.of(Duration.ZERO, Duration.ofNanos(-1))) {
            assertRefused("lease", () -> WorkSettings.builder().lease(lease).build());
            assertRefused("first", () -> new Backoff(lease, Duration.ofHours(1)));
        }
        assertRefused("longest", () -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
        assertRefused("longest", () -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(Long.MAX_VALUE)));
    }

    @Test
    void a_limit_of_revocations_must_be_a_number_and_a_share() {
        assertRefused("orders", () -> new RevocationLimit(-1, 0));
        for (double share : new double[] {-0.01, 1.01, Double.NaN}) {
            assertRefused("share", () -> new RevocationLimit(0, share));
        }
    }

    @Test
    void a_refusal_of_an_ineligible_student_needs_an_unmet_condition() {
        assertRefused("unmet", () -> new Refusal.NotEligible(List.of()));
    }

    @Test
    void the_exception_for_an_incomplete_university_names_all_missing_parts() {
        var refusal = assertThrows(
                IllegalStateException.class, () -> University.builder().build());

        for (String part : List.of("store", "gateway", "registry")) {
            assertTrue(refusal.getMessage().contains(part), refusal.getMessage());
        }
    }

    @Test
    void the_text_of_a_university_reveals_nothing_about_its_adapters() {
        assertEquals("University", UNIVERSITY.university().toString());
    }
}
