package io.github.mlegitymacja.examples.portal.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Counts failed log-ins, in bounded memory. A lock applies to one address, so nobody can lock out a student from
 * another address. Each instance has its own counters.
 */
@Component
class Failures {

    private static final int MOST_KEPT = 100_000;

    private final LoginSettings settings;
    private final Cache<String, Integer> ofAccounts;
    private final Cache<String, Integer> ofAddresses;

    Failures(LoginSettings settings, InstantSource clock) {
        this.settings = settings;
        this.ofAccounts = counters(clock);
        this.ofAddresses = counters(clock);
    }

    boolean lock(String account, String address) {
        return count(ofAccounts, pair(account, address)) >= settings.failuresPerAccount()
                || count(ofAddresses, address) >= settings.failuresPerAddress();
    }

    void failed(String account, String address) {
        ofAccounts.asMap().merge(pair(account, address), 1, Integer::sum);
        ofAddresses.asMap().merge(address, 1, Integer::sum);
    }

    void succeeded(String account, String address) {
        ofAccounts.invalidate(pair(account, address));
    }

    private Cache<String, Integer> counters(InstantSource clock) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterWrite(settings.lockedFor())
                .ticker(() -> clock.millis() * 1_000_000)
                .build();
    }

    private static int count(Cache<String, Integer> counters, String key) {
        return counters.asMap().getOrDefault(key, 0);
    }

    private static String pair(String account, String address) {
        return address + ' ' + account.toLowerCase(Locale.ROOT);
    }
}
