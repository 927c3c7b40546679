package io.github.mlegitymacja.examples.quickstart.story;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.List;

/** Renewing last semester's document: by the two clicks of the founding document, or by one call. */
final class Renewals implements Chapter {

    @Override
    public String title() {
        return "chapter.renewals";
    }

    @Override
    public void play(Stage stage) {
        List<Order> lastSemesters =
                stage.roster().placedBefore(stage.campus().days().present());
        lastSemesters.stream().limit(1).forEach(order -> renewInTwoSteps(stage, order));
        // In one call: it resumes after a crash between the two steps, and a second click orders nothing more.
        lastSemesters.stream()
                .skip(1)
                .forEach(order -> stage.tell(
                        "story.renewed", order.student(), stage.clicked().renew(order.student(), order.id())));
        if (!lastSemesters.isEmpty()) {
            stage.narrator().explain("why.withdrawFirst");
        }
    }

    private static void renewInTwoSteps(Stage stage, Order previous) {
        StudentId student = previous.student();
        stage.tell("story.cancelled", student, stage.clicked().cancel(student, previous.id()));
        stage.tell("story.orderedAgain", student, stage.clicked().order(student));
    }
}
