package example;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.eligibility.Condition;
import io.github.mlegitymacja.core.eligibility.EligibilityPolicy;
import io.github.mlegitymacja.core.eligibility.UnmetCondition;
import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.micrometer.StoreMetrics;
import io.github.mlegitymacja.qr.QrCode;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudyLevel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Locale;
import java.util.Optional;

/** Uses each module as its documents say. */
public final class Desk {

    private final University university;
    private final OrderService orders;
    private final BackgroundWork work;

    public Desk(InMemoryOrderStore store, InMemoryMinistry ministry, InMemoryStudentRegistry registry) {
        this.university = University.builder()
                .store(store)
                .gateway(ministry)
                .registry(registry)
                .eligibility(EligibilityPolicy.standard()
                        .and(Condition.require(
                                student -> !student.studyLevels().contains(StudyLevel.DOCTORAL),
                                UnmetCondition.of("DOCTORAL", "doktorantom nie przysługuje", "not for doctoral students"))))
                .build();
        this.orders = new OrderService(university);
        this.work = new BackgroundWork(university);
        new StoreMetrics(store, university.clock()).bindTo(new SimpleMeterRegistry());
    }

    public String order(StudentId student, Locale locale) {
        return orders.order(student)
                .fold(
                        refusal -> text(refusal, locale),
                        order -> university.texts().in(order.status().label(), locale));
    }

    private String text(Refusal refusal, Locale locale) {
        return university.texts().in(refusal.text(), locale);
    }

    public Optional<byte[]> picture(StudentId student) {
        work.tick();
        return orders.overview(student)
                .toJavaOptional()
                .flatMap(overview -> overview.current())
                .flatMap(order -> orders.activation(student, order.id()).toJavaOptional())
                .map(codes -> QrCode.of(codes).toPng());
    }

    public static void main(String[] arguments) {
        var desk = new Desk(new InMemoryOrderStore(), new InMemoryMinistry(), new InMemoryStudentRegistry());
        System.out.println(desk.order(new StudentId("anna"), Locale.forLanguageTag("pl")));
    }
}
