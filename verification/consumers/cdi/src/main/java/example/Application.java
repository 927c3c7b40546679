package example;

import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.memory.InMemoryOrderStore;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.student.StudentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Starts a container with the class of the documents and adapters in memory, and asks for an order. */
@ApplicationScoped
public class Application {

    @Produces
    @Singleton
    private final InMemoryOrderStore store = new InMemoryOrderStore();

    @Produces
    @Singleton
    private final InMemoryMinistry ministry = new InMemoryMinistry();

    @Produces
    @Singleton
    private final InMemoryStudentRegistry registry = new InMemoryStudentRegistry();

    public static void main(String[] arguments) {
        var container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(Application.class, Mlegitymacja.class);
        try (var application = container.initialize()) {
            var orders = application.select(OrderService.class).get();
            String answer = orders.order(new StudentId("anna"))
                    .fold(refusal -> refusal.text().in(Locale.forLanguageTag("pl")), order -> order.id().toString());
            System.out.println(answer);
        }
    }
}
