package io.github.mlegitymacja.core.model;

import io.github.mlegitymacja.core.refusal.Refusal;
import java.util.Optional;

/** What the registry answers about a student. */
enum Registered {
    ELIGIBLE,
    /** May not order, but keeps what was ordered. */
    WITHOUT_PHOTO,
    NOT_A_STUDENT,
    MISSING,
    /** The registry does not answer. */
    SILENT,
    /** The record cannot be read. */
    UNREADABLE;

    /** Returns why the student may not order; empty if the student may. */
    Optional<Class<? extends Refusal>> refusal() {
        return switch (this) {
            case ELIGIBLE -> Optional.empty();
            case WITHOUT_PHOTO, NOT_A_STUDENT -> Optional.of(Refusal.NotEligible.class);
            case MISSING -> Optional.of(Refusal.UnknownStudent.class);
            case SILENT -> Optional.of(Refusal.RegistryUnavailable.class);
            case UNREADABLE -> Optional.of(Refusal.UnreadableRecord.class);
        };
    }

    boolean mayOrder() {
        return this == ELIGIBLE;
    }

    /** Returns whether the student keeps orders and documents. Whoever is not known to have lost the right has it. */
    boolean mayKeep() {
        return this != NOT_A_STUDENT;
    }

    boolean isIneligible() {
        return this == WITHOUT_PHOTO || this == NOT_A_STUDENT;
    }

    boolean isUnknown() {
        return this == SILENT || this == UNREADABLE;
    }
}
