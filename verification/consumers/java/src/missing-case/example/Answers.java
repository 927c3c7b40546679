package example;

import io.github.mlegitymacja.core.refusal.Refusal;

/** A switch over all refusals needs no default. */
final class Answers {

    private Answers() {}

    static int status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.UnknownStudent ignored -> 404;
            case Refusal.UnknownOrder ignored -> 404;
            case Refusal.RegistryUnavailable ignored -> 503;
            case Refusal.UnreadableOrder ignored -> 500;
            case Refusal.UnreadableRecord ignored -> 500;
            case Refusal.NotEligible notEligible -> notEligible.unmet().isEmpty() ? 500 : 409;
            case Refusal.OpenOrderExists ignored -> 409;
            case Refusal.OutsideSemesters ignored -> 409;
            case Refusal.Lapsed ignored -> 409;
            case Refusal.NothingToPickUp ignored -> 409;
            case Refusal.CodesExpired ignored -> 409;
            case Refusal.DocumentExpired ignored -> 409;
            case Refusal.StillInUse ignored -> 409;
            case Refusal.NotAllowed ignored -> 409;
        };
    }
}
