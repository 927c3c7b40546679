package io.github.mlegitymacja.examples.semester.story;

import java.time.Duration;

/** <i>Trwa to kilka minut</i> (it takes some minutes): the ministry issues codes, and fails to process some orders. */
final class Processing implements Chapter {

    @Override
    public String title() {
        return "chapter.processing";
    }

    @Override
    public void play(Stage stage) {
        stage.scheduler().runFor(Duration.ofMinutes(20));
        stage.narrator().explain("why.askAgain");
    }
}
