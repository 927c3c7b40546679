package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Duration;
import java.util.List;

/**
 * <i>Trwa to kilka minut</i> (it takes some minutes): the ministry issues codes, and fails to process some orders. Half
 * of the students add the document to mObywatel at once.
 */
final class Processing implements Chapter {

    @Override
    public String title() {
        return "chapter.processing";
    }

    @Override
    public void play(Stage stage) {
        stage.scheduler().runFor(Duration.ofMinutes(20));
        stage.narrator().explain("why.askAgain");
        List<Order> ready = stage.roster().current(OrderStatus.READY_FOR_PICKUP);
        stage.addToMobywatel(ready.subList(0, ready.size() / 2));
        stage.scheduler().runFor(Duration.ofMinutes(45));
    }
}
