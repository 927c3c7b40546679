package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Duration;
import java.util.List;

/** A month later, codes that nobody has used expire. A renewal is one click; one student does not even click. */
final class ExpiredCodes implements Chapter {

    @Override
    public String title() {
        return "chapter.expiredCodes";
    }

    @Override
    public void begin(Stage stage) {
        stage.campus().clock().moveTo(stage.campus().days().monthIntoLastSemester());
    }

    @Override
    public void play(Stage stage) {
        stage.scheduler().runFor(Duration.ofMinutes(1));
        List<Order> expired = stage.roster().withExpiredCodes();
        expired.stream().limit(1).forEach(order -> stage.showPage(order.student()));
        stage.narrator().explain("why.expired");
        expired.stream()
                .skip(1)
                .forEach(order -> stage.tell(
                        "story.renewed", order.student(), stage.clicked().renew(order.student(), order.id())));
        stage.scheduler().runFor(Duration.ofMinutes(15));
        stage.addToMobywatel(stage.roster().current(OrderStatus.READY_FOR_PICKUP));
        stage.scheduler().runFor(Duration.ofMinutes(30));
    }
}
