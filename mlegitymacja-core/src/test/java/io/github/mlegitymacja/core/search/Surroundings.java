package io.github.mlegitymacja.core.search;

import io.github.mlegitymacja.core.search.Bounds.Surprise;
import io.github.mlegitymacja.core.search.Registry.Trust;
import io.github.mlegitymacja.core.search.Registry.Truth;
import io.github.mlegitymacja.core.search.Situation.AtMinistry;
import java.util.ArrayList;
import java.util.List;

/** What changes in a situation without the library: at the ministry, in the registry, and the semester. */
final class Surroundings {

    record Change(Situation reached, String by) {}

    private final Bounds bounds;

    Surroundings(Bounds bounds) {
        this.bounds = bounds;
    }

    List<Change> changes(Situation situation) {
        var changes = new ArrayList<Change>();
        for (int i = 0; i < bounds.orders(); i++) {
            for (AtMinistry next : next(situation.atMinistry(Situation.id(i)))) {
                changes.add(new Change(situation.with(Situation.id(i), next), "ministry: " + i + " is " + next));
            }
        }
        for (Registry next : next(situation.registry())) {
            changes.add(new Change(situation.with(next), "registry: " + next));
        }
        if (situation.time() + 1 < bounds.times()) {
            changes.add(new Change(situation.later(), "a semester begins"));
        }
        return changes;
    }

    private List<AtMinistry> next(AtMinistry now) {
        var next = new ArrayList<AtMinistry>();
        switch (now) {
            case PROCESSING -> {
                next.add(AtMinistry.READY);
                next.add(AtMinistry.FAILED);
                addIf(Surprise.ORDER_FORGOTTEN, next, AtMinistry.NONE);
            }
            case READY -> {
                next.add(AtMinistry.COLLECTED);
                addIf(Surprise.CODES_GONE, next, AtMinistry.WITHOUT_CODES);
                addIf(Surprise.DOCUMENT_ENDED, next, AtMinistry.ENDED);
            }
            case WITHOUT_CODES -> next.add(AtMinistry.READY);
            case COLLECTED -> addIf(Surprise.DOCUMENT_ENDED, next, AtMinistry.ENDED);
            case NONE, FAILED, WITHDRAWN, ENDED -> {}
        }
        return next;
    }

    private void addIf(Surprise surprise, List<AtMinistry> next, AtMinistry status) {
        if (bounds.has(surprise)) {
            next.add(status);
        }
    }

    private List<Registry> next(Registry now) {
        var next = new ArrayList<Registry>();
        if (now.truth() != Truth.ENTITLED) {
            next.add(now.with(Truth.ENTITLED));
        }
        if (bounds.has(Surprise.STATUS_CHANGES)) {
            next.add(now.with(Truth.NOT_ENTITLED));
        }
        if (bounds.has(Surprise.RECORD_MISSING)) {
            next.add(now.with(Truth.MISSING));
        }
        switch (now.trust()) {
            case BEFORE_WINDOW -> next.add(now.with(Trust.IN_WINDOW));
            case IN_WINDOW -> next.add(now.with(Trust.TRUTHFUL));
            case TRUTHFUL, ONE_WRONG_ANSWER -> {}
        }
        return next;
    }
}
