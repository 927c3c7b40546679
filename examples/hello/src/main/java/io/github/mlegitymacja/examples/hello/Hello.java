package io.github.mlegitymacja.examples.hello;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.refusal.RefusalException;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.qr.QrCode;
import io.github.mlegitymacja.qr.TerminalTheme;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** A student orders an mLegitymacja; some minutes later the QR code and the activation code are there. */
public final class Hello {

    private Hello() {}

    public static void main(String[] args) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        run(Locale.getDefault(), out);
    }

    static void run(Locale locale, PrintStream out) {
        var clock = new AtomicReference<>(Instant.parse("2026-10-01T08:00:00Z"));
        var student = new StudentId("123456");
        var registry = new InMemoryStudentRegistry();
        registry.put(record(student));
        var ministry = new InMemoryMinistry();
        var university = University.builder()
                .store(new InMemoryOrderStore())
                .gateway(ministry)
                .registry(registry)
                .clock(clock::get)
                .build();
        var orders = new OrderService(university);
        var work = new BackgroundWork(university);

        // The student clicks "Zamów mLegitymację".
        Order order = orders.order(student).getOrElseThrow(RefusalException::new);
        out.println(order.status().label().in(locale));

        // A scheduler runs the background work; the ministry takes some minutes.
        work.tick();
        out.println(orders.find(student, order.id()).get().status().label().in(locale));
        ministry.issue(order.id(), new Activation("https://mobywatel.example/mleg/7F3K-29QD", "428 571"));
        clock.updateAndGet(now -> now.plus(Duration.ofMinutes(5)));
        work.tick();
        out.println(orders.find(student, order.id()).get().status().label().in(locale));

        // The student scans the QR code in mObywatel, or copies its text, and types the activation code.
        orders.activation(student, order.id()).peek(codes -> {
            out.println();
            out.print(QrCode.of(codes).toTerminal(TerminalTheme.DARK));
            out.println();
            out.println(codes.qrText());
            out.println(codes.code());
        });
    }

    private static StudentRecord record(StudentId student) {
        return StudentRecord.builder()
                .id(student)
                .givenNames("Zofia")
                .familyName("Żółkiewska")
                .hasStudentStatus(true)
                .pesel(RegisteredPesel.of("05271234585"))
                .photo(Photo.of("image/jpeg", new byte[] {1}))
                .build();
    }
}
