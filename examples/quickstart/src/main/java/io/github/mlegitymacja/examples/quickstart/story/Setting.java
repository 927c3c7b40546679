package io.github.mlegitymacja.examples.quickstart.story;

import io.github.mlegitymacja.examples.quickstart.simulation.Ministry;
import io.github.mlegitymacja.examples.quickstart.simulation.VirtualClock;
import io.github.mlegitymacja.examples.quickstart.store.Bookmark;
import io.github.mlegitymacja.spi.port.OrderStore;
import org.immutables.value.Value;

/** Where and when the story happens. */
@Value.Immutable
public interface Setting {

    StoryDays days();

    /** Decides who does what. */
    long seed();

    VirtualClock clock();

    OrderStore orders();

    Ministry ministry();

    /** Moved on as the story goes on. */
    Bookmark bookmark();
}
