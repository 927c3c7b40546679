package io.github.mlegitymacja.documents;

import io.github.mlegitymacja.core.University;
import io.github.mlegitymacja.core.service.OfficeService;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.jdbc.OrderSchema;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.OutputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the statements of a document find in the application around them: one student, with one order. */
public class Application {

    protected static final Logger log = LoggerFactory.getLogger(Application.class);
    protected static final PrintStream out = new PrintStream(OutputStream.nullOutputStream());
    protected static final Locale locale = Locale.forLanguageTag("pl");
    protected static final StudentId student = new StudentId("123456");
    protected static final InMemoryOrderStore store = new InMemoryOrderStore();
    protected static final InMemoryMinistry gateway = new InMemoryMinistry();
    protected static final InMemoryStudentRegistry registry = registry();
    protected static final University university = University.of(store, gateway, registry);
    protected static final OrderService orders = new OrderService(university);
    protected static final OfficeService office = new OfficeService(university);
    protected static final BackgroundWork work = new BackgroundWork(university);
    protected static final OrderId id = orders.order(student).get().id();
    protected static final MeterRegistry meters = new SimpleMeterRegistry();
    protected static final InstantSource clock = InstantSource.system();
    protected static final DataSource dataSource = dataSource();
    protected static final byte[] secret = secret();

    private static InMemoryStudentRegistry registry() {
        var registry = new InMemoryStudentRegistry();
        registry.put(StudentRecord.builder()
                .id(student)
                .givenNames("Zofia")
                .familyName("Żółkiewska")
                .hasStudentStatus(true)
                .pesel(RegisteredPesel.of("05271234585"))
                .photo(Photo.of("image/jpeg", new byte[] {1}))
                .build());
        return registry;
    }

    private static DataSource dataSource() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:documents;DB_CLOSE_DELAY=-1");
        OrderSchema.on(h2).createIfMissing();
        return h2;
    }

    private static byte[] secret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
