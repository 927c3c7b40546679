package io.github.mlegitymacja.examples.semester.story;

/** A part of the story. */
interface Chapter {

    /** Returns the key of the title. */
    String title();

    /** Moves the clock to the beginning of the chapter; by default the chapter follows the previous one at once. */
    default void begin(Stage stage) {}

    /** Plays the events and tells them. */
    void play(Stage stage);
}
