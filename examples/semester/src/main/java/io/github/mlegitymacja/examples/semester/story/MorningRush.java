package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.core.renewal.StudentAction;
import io.github.mlegitymacja.spi.order.Order;
import io.github.mlegitymacja.spi.student.StudentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The morning of the day: everybody orders an mLegitymacja, and some are not eligible. */
final class MorningRush implements Chapter {

    private static final int MOST_LATECOMERS = 5;
    private static final int ONE_IN = 4;

    @Override
    public String title() {
        return "chapter.morningRush";
    }

    @Override
    public void begin(Stage stage) {
        stage.campus().clock().moveTo(stage.campus().days().today(8, 0));
    }

    @Override
    public void play(Stage stage) {
        Optional<StudentId> forgetful =
                stage.roster().lapsedOrders().map(Order::student).findFirst();
        forgetful.ifPresent(student -> {
            stage.showPage(student);
            stage.narrator().explain("why.lapsed");
        });

        var ordering = new ArrayList<>(stage.roster().offered(StudentAction.ORDER));
        ordering.removeAll(latecomers(stage.roster().newcomers()));
        // The forgetful student does not order, so that the final table shows a lapsed document.
        forgetful.ifPresent(ordering::remove);
        stage.order(ordering);

        tryInVain(stage, stage.roster().ineligible());
    }

    /** A refusal lists every unmet condition at once, so that a student can correct all of them. */
    private static void tryInVain(Stage stage, List<StudentId> ineligible) {
        long refused = ineligible.stream()
                .filter(student -> stage.clicked().order(student).isLeft())
                .count();
        stage.narrator().say("story.refused", refused);
        ineligible.stream()
                .limit(1)
                .forEach(student ->
                        stage.tell("story.allReasons", student, stage.clicked().order(student)));
    }

    private static List<StudentId> latecomers(List<StudentId> newcomers) {
        int count = Math.min(MOST_LATECOMERS, newcomers.size() / ONE_IN);
        return newcomers.subList(newcomers.size() - count, newcomers.size());
    }
}
