package io.github.mlegitymacja.examples.quickstart.store;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.github.mlegitymacja.examples.quickstart.screen.Unusable;
import io.github.mlegitymacja.spi.text.LocalizedText;
import java.sql.SQLException;

/**
 * Why a store cannot be used.
 *
 * @param why in words that fit into brackets
 */
record StoreTrouble(LocalizedText why) {

    static final StoreTrouble FOREIGN = new StoreTrouble(new LocalizedText(
            "są w nim zamówienia spoza tej historii", "it holds orders that do not belong to the story"));

    private static final StoreTrouble IN_USE =
            new StoreTrouble(new LocalizedText("używa go inny program", "another program has it open"));
    private static final StoreTrouble DAMAGED = new StoreTrouble(
            new LocalizedText("to nie jest plik H2 albo jest uszkodzony", "it is no H2 file, or it is damaged"));

    /** In the words of somebody who speaks one language only. */
    static StoreTrouble of(String why) {
        return new StoreTrouble(new LocalizedText(why, why));
    }

    /** Nothing was sent yet, so what the database says repeats no value; of several lines, the first tells enough. */
    static StoreTrouble of(PoolInitializationException failure) {
        if (!(failure.getCause() instanceof SQLException said)) {
            return of(failure.getClass().getSimpleName());
        }
        return switch (said.getErrorCode()) {
            case 90020 -> IN_USE;
            case 90028, 90030, 90048, 90049 -> DAMAGED;
            default -> of(String.valueOf(said.getMessage()).lines().findFirst().orElse("?"));
        };
    }

    Unusable in(String store) {
        return new Unusable(
                "Nie można użyć magazynu " + store + " (" + why.polish() + "). Popraw to lub podaj inny: --store.",
                "The store " + store + " cannot be used (" + why.english()
                        + "). Mend that, or name another one: --store.");
    }
}
