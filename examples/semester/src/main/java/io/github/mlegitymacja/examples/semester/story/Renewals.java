package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.List;

/**
 * Students renew last semester's document: one by the two steps of Warsaw University of Technology's page (<i>Anuluj
 * zamówienie</i>, then <i>Zamów mLegitymację</i>; see {@code docs/domain.md} in the repository), the others by one
 * call.
 */
final class Renewals implements Chapter {

    @Override
    public String title() {
        return "chapter.renewals";
    }

    @Override
    public void play(Stage stage) {
        List<Order> lastSemesters =
                stage.roster().collectedBefore(stage.campus().days().present());
        lastSemesters.stream().limit(1).forEach(order -> renewInTwoSteps(stage, order));
        // One call takes both steps. Retrying it is safe, after a crash as well as by a second click.
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
