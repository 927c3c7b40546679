package io.github.mlegitymacja.spring;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.core.service.Overview;
import io.github.mlegitymacja.core.work.BackgroundWork;
import io.github.mlegitymacja.core.work.EntitlementReport;
import io.github.mlegitymacja.memory.InMemoryMinistry;
import io.github.mlegitymacja.memory.InMemoryStudentRegistry;
import io.github.mlegitymacja.spi.order.Activation;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.student.Photo;
import io.github.mlegitymacja.spi.student.RegisteredPesel;
import io.github.mlegitymacja.spi.student.StudentId;
import io.github.mlegitymacja.spi.student.StudentRecord;
import io.github.mlegitymacja.spring.json.ActivationView;
import io.vavr.control.Either;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An application that a university could write: two adapters and a controller. */
@SpringBootApplication
@RestController
class Registrar {

    private final OrderService orders;
    private final BackgroundWork work;

    Registrar(OrderService orders, BackgroundWork work) {
        this.orders = orders;
        this.work = work;
    }

    @GetMapping("/{student}")
    Either<Refusal, Overview> overview(@PathVariable StudentId student) {
        return orders.overview(student);
    }

    @PostMapping("/{student}/orders")
    Either<Refusal, Order> order(@PathVariable StudentId student) {
        return orders.order(student);
    }

    @DeleteMapping("/{student}/orders/{id}")
    Either<Refusal, Order> cancel(@PathVariable StudentId student, @PathVariable OrderId id) {
        return orders.cancel(student, id);
    }

    @GetMapping("/{student}/orders/{id}/codes")
    Either<Refusal, ActivationView> codes(@PathVariable StudentId student, @PathVariable OrderId id) {
        return orders.activation(student, id).map(ActivationView::of);
    }

    @GetMapping("/{student}/orders/{id}/secret")
    Either<Refusal, Activation> secret(@PathVariable StudentId student, @PathVariable OrderId id) {
        return orders.activation(student, id);
    }

    @GetMapping("/{student}/outage")
    Order outage(@PathVariable StudentId student) {
        throw new InfrastructureException(
                "a message for operators", new IllegalStateException("a secret of " + student));
    }

    @GetMapping("/{student}/broken")
    Order broken(@PathVariable StudentId student) {
        throw InfrastructureException.permanent("the certificate of " + student + " has expired", null);
    }

    @GetMapping("/report")
    EntitlementReport report() {
        return work.previewEntitlement();
    }

    @Configuration(proxyBeanMethods = false)
    static class Adapters {

        @Bean
        InMemoryMinistry ministry() {
            return new InMemoryMinistry();
        }

        @Bean
        InMemoryStudentRegistry registry() {
            var registry = new InMemoryStudentRegistry();
            registry.put(StudentRecord.builder()
                    .id(new StudentId("anna"))
                    .givenNames("Anna")
                    .familyName("Żak")
                    .hasStudentStatus(true)
                    .pesel(RegisteredPesel.of("44051401359"))
                    .photo(Photo.of("image/jpeg", new byte[] {1}))
                    .build());
            registry.put(StudentRecord.builder()
                    .id(new StudentId("jan"))
                    .givenNames("Jan")
                    .familyName("Bez")
                    .hasStudentStatus(false)
                    .build());
            return registry;
        }
    }
}
