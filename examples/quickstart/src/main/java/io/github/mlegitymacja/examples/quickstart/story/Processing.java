package io.github.mlegitymacja.examples.quickstart.story;

import java.time.Duration;

/** <i>Trwa to kilka minut</i>: the ministry issues QR codes and activation codes, and fails at some orders. */
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
