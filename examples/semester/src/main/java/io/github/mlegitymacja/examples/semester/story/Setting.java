package io.github.mlegitymacja.examples.semester.story;

import io.github.mlegitymacja.examples.semester.simulation.Ministry;
import io.github.mlegitymacja.examples.semester.simulation.VirtualClock;
import io.github.mlegitymacja.examples.semester.store.Bookmark;
import io.github.mlegitymacja.spi.port.ReportingOrderStore;
import org.immutables.value.Value;

/** The setting of a story: time, store, ministry and bookmark. */
@Value.Immutable
public interface Setting {

    StoryDays days();

    /** Returns the seed that decides who does what. */
    long seed();

    VirtualClock clock();

    ReportingOrderStore orders();

    Ministry ministry();

    /** Returns the bookmark, which moves with the story. */
    Bookmark bookmark();
}
