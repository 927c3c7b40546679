package io.github.mlegitymacja.examples.semester.story;

import java.time.Duration;

/** The ministry is down at the peak, and then loses an answer. Nobody has to act. */
final class Outage implements Chapter {

    private static final Duration DOWN = Duration.ofMinutes(40);

    @Override
    public String title() {
        return "chapter.outage";
    }

    @Override
    public void play(Stage stage) {
        stage.campus().ministry().goDownFor(DOWN);
        stage.narrator().say("story.down", DOWN.toMinutes());
        stage.scheduler().runFor(DOWN.dividedBy(2));
        stage.narrator().explain("why.postponed");

        stage.campus().ministry().loseNextAnswer();
        stage.scheduler().runFor(DOWN.dividedBy(2).plusMinutes(4));
        stage.narrator().explain("why.lostAnswer");
    }
}
