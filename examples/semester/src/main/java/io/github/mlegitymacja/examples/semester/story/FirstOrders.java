package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.spi.order.OrderStatus;
import io.github.mlegitymacja.spi.student.StudentId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Two semesters ago, some students order, wait some minutes, and add the document to mObywatel. */
final class FirstOrders implements Chapter {

    private static final int ONE_IN = 5;

    @Override
    public String title() {
        return "chapter.firstOrders";
    }

    @Override
    public void play(Stage stage) {
        List<StudentId> eligible = stage.roster().eligible();
        var first = new ArrayList<>(eligible.subList(0, eligible.size() / ONE_IN));
        first.retainAll(stage.roster().offered(StudentAction.ORDER));
        stage.order(first);
        stage.scheduler().runFor(Duration.ofMinutes(15));
        stage.addToMobywatel(stage.roster().current(OrderStatus.READY_FOR_PICKUP));
        stage.scheduler().runFor(Duration.ofMinutes(30));
    }
}
