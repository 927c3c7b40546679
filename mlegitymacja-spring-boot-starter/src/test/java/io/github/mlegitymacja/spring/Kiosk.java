package io.github.mlegitymacja.spring;

import io.github.mlegitymacja.core.refusal.Refusal;
import io.github.mlegitymacja.core.refusal.RefusalException;
import io.github.mlegitymacja.core.service.OrderService;
import io.github.mlegitymacja.qr.QrCode;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderId;
import io.github.mlegitymacja.spi.student.StudentId;
import io.vavr.control.Either;
import java.util.concurrent.Callable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns an {@code Either} in every way that a controller can. */
@RestController
@RequestMapping("/kiosk/{student}")
class Kiosk {

    private final OrderService orders;

    Kiosk(OrderService orders) {
        this.orders = orders;
    }

    @PostMapping("/entity")
    ResponseEntity<Either<Refusal, Order>> entity(@PathVariable StudentId student) {
        return ResponseEntity.accepted().body(orders.order(student));
    }

    @PostMapping("/later")
    Callable<Either<Refusal, Order>> later(@PathVariable StudentId student) {
        return () -> orders.order(student);
    }

    @PostMapping("/thrown")
    Order thrown(@PathVariable StudentId student) {
        return orders.order(student).getOrElseThrow(RefusalException::new);
    }

    @GetMapping(path = "/{order}/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] picture(@PathVariable StudentId student, @PathVariable OrderId order) {
        return QrCode.of(orders.activation(student, order).getOrElseThrow(RefusalException::new))
                .toPng();
    }

    /** The application's own kind, which its own module writes. */
    @GetMapping("/own")
    Either<String, Integer> own() {
        return Either.left("closed");
    }

    @GetMapping("/any")
    Comparable<? extends Comparable<?>> any() {
        return "open";
    }
}
