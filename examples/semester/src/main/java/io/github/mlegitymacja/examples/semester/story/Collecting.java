package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Duration;
import java.util.List;

/** Half of the students add the document to mObywatel at once. */
final class Collecting implements Chapter {

    @Override
    public String title() {
        return "chapter.collecting";
    }

    @Override
    public void play(Stage stage) {
        List<Order> ready = stage.roster().current(OrderStatus.READY_FOR_PICKUP);
        stage.addToMobywatel(ready.subList(0, ready.size() / 2));
        stage.scheduler().runFor(Duration.ofMinutes(45));
    }
}
