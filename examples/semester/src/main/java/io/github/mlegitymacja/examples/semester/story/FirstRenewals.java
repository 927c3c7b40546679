package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import java.time.Duration;
import java.util.List;

/** Last semester, some of these students renew and others forget to. Some leave their new codes unused. */
final class FirstRenewals implements Chapter {

    private static final int FORGETFUL = 2;
    private static final int LEAVE_THEIR_CODES = 2;

    @Override
    public String title() {
        return "chapter.firstRenewals";
    }

    @Override
    public void begin(Stage stage) {
        stage.campus().clock().moveTo(stage.campus().days().lastSemester());
    }

    @Override
    public void play(Stage stage) {
        List<Order> renewable =
                stage.roster().collectedBefore(stage.campus().days().present().previous());
        int forgetful = Math.min(FORGETFUL, renewable.size());
        renewable.stream()
                .skip(forgetful)
                .forEach(order -> stage.tell(
                        "story.renewed", order.student(), stage.clicked().renew(order.student(), order.id())));
        stage.narrator().say("story.forgot", forgetful);
        stage.scheduler().runFor(Duration.ofMinutes(15));
        List<Order> ready = stage.roster().current(OrderStatus.READY_FOR_PICKUP);
        stage.addToMobywatel(ready.subList(Math.min(LEAVE_THEIR_CODES, ready.size()), ready.size()));
        stage.scheduler().runFor(Duration.ofMinutes(30));
    }
}
