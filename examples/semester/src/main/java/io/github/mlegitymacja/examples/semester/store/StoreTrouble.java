package io.github.mlegitymacja.examples.semester.store;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.github.mlegitymacja.examples.semester.screen.Unusable;
import io.github.mlegitymacja.spi.text.Text;
import java.sql.SQLException;

/**
 * The reason why a store cannot be used.
 *
 * @param why a clause that fits into brackets
 */
record StoreTrouble(Text why) {

    static final StoreTrouble FOREIGN = new StoreTrouble(Text.of(
            "store.FOREIGN",
            "są w nim zamówienia spoza tej historii",
            "it contains orders that do not belong to the story"));

    private static final StoreTrouble IN_USE =
            new StoreTrouble(Text.of("store.IN_USE", "używa go inny program", "another program is using it"));
    private static final StoreTrouble DAMAGED = new StoreTrouble(Text.of(
            "store.DAMAGED", "to nie jest plik H2 albo jest uszkodzony", "it is not an H2 file, or it is damaged"));

    /** Creates a reason from the words of a driver, which are the same in both languages. */
    static StoreTrouble of(String why) {
        return new StoreTrouble(Text.of("store.OTHER", why, why));
    }

    /**
     * Creates a reason from the first line of the driver's message. No value was sent yet, so the message contains
     * none.
     */
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
                        + "). Correct this, or choose another store: --store.");
    }
}
