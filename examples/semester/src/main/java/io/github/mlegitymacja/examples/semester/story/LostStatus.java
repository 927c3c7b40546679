package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.spi.order.OperatorId;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.order.Reason;
import java.time.Duration;

/**
 * Students lose their status, and the daily check revokes their documents. During a migration of the student system, it
 * revokes nothing. The dean's office revokes one document by hand.
 */
final class LostStatus implements Chapter {

    static final OperatorId CLERK = new OperatorId("clerk-7");

    @Override
    public String title() {
        return "chapter.lostStatus";
    }

    @Override
    public void begin(Stage stage) {
        stage.campus().clock().moveTo(stage.campus().days().today(16, 0));
    }

    @Override
    public void play(Stage stage) {
        stage.roster().current(OrderStatus.COLLECTED).stream().limit(1).forEach(document -> revoke(stage, document));
        stage.roster().current(OrderStatus.COLLECTED).stream().limit(1).forEach(document -> strikeOff(stage, document));
        stage.roster().current(OrderStatus.READY_FOR_PICKUP).stream()
                .filter(order -> order.activation().isPresent())
                .skip(1)
                .limit(1)
                .forEach(order -> strikeOff(stage, order));
        stage.narrator().say("story.migration");
        stage.narrator().report(stage.campus().workDuringMigration().checkEntitlement());
        stage.narrator().explain("why.stopped");
        // Once a day is enough, because every new order is checked when it is placed and before it is submitted.
        stage.narrator().report(stage.campus().work().checkEntitlement());
        stage.scheduler().runFor(Duration.ofMinutes(5));
        stage.narrator().explain("why.withdrawn");
    }

    private static void revoke(Stage stage, Order document) {
        var reason = new Reason(
                "CARD_HANDED_IN",
                "zwrócono legitymację studencką (ELS)",
                "the plastic student card (ELS) was handed in");
        stage.tell("story.revoked", document.student(), stage.campus().office().revoke(document.id(), reason, CLERK));
    }

    private static void strikeOff(Stage stage, Order order) {
        stage.campus().strikeOff(order.student());
        stage.narrator()
                .say(
                        "story.struckOff",
                        stage.narrator().name(order.student()),
                        stage.narrator().label(order));
    }
}
