package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.spi.student.StudentId;
import java.util.List;

/**
 * Latecomers order. At the end of the day some of their orders are at the ministry, and others are not yet submitted.
 */
final class Evening implements Chapter {

    @Override
    public String title() {
        return "chapter.evening";
    }

    @Override
    public void begin(Stage stage) {
        stage.campus().clock().moveTo(stage.campus().days().today(18, 0));
    }

    @Override
    public void play(Stage stage) {
        List<StudentId> latecomers = stage.roster().newcomers();
        int earlier = (latecomers.size() + 1) / 2;
        stage.order(latecomers.subList(0, earlier));
        stage.narrator().report(stage.campus().work().submit());
        stage.order(latecomers.subList(earlier, latecomers.size()));
    }
}
