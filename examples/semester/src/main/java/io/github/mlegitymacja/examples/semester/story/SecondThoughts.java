package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.examples.ministry.life.Reasons;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.order.OrderState;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.util.Iterator;

/** A student gives the document up, another one has a new phone, and others order again after <i>Błąd</i> (error). */
final class SecondThoughts implements Chapter {

    @Override
    public String title() {
        return "chapter.secondThoughts";
    }

    @Override
    public void begin(Stage stage) {
        stage.campus().clock().moveTo(stage.campus().days().today(13, 0));
    }

    @Override
    public void play(Stage stage) {
        Iterator<Order> collected =
                stage.roster().current(OrderStatus.COLLECTED).iterator();
        if (collected.hasNext()) {
            Order document = collected.next();
            StudentId student = document.student();
            stage.tell("story.changedMind", student, stage.clicked().cancel(student, document.id()));
        }
        if (collected.hasNext()) {
            Order document = collected.next();
            StudentId student = document.student();
            stage.tell("story.newPhone", student, stage.clicked().renew(student, document.id()));
        }
        stage.roster().latest(OrderStatus.FAILED).forEach(failed -> tryAgain(stage, failed));
        stage.scheduler().runFor(Duration.ofMinutes(20));
    }

    /** Orders again after an error at the ministry; a rejected photo would be rejected again. */
    private static void tryAgain(Stage stage, Order failed) {
        StudentId student = failed.student();
        if (failed.state() instanceof OrderState.Failed state && !state.reason().equals(Reasons.PHOTO_REJECTED)) {
            stage.tell("story.triedAgain", student, stage.clicked().order(student));
        }
    }
}
