package io.github.mlegitymacja.examples.quickstart.story;

/** A part of the story. */
interface Chapter {

    /** The key of the title. */
    String title();

    /** Moves the clock to where the chapter begins; a chapter that follows at once leaves it alone. */
    default void begin(Stage stage) {}

    /** Lets it happen, and tells about it. */
    void play(Stage stage);
}
