package io.github.mlegitymacja.examples.ministry.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mlegitymacja.core.work.WorkSettings;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinistrySettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ministry.example",
                "http://localhost.example",
                "http://127.0.0.1.example",
                "http://10.0.0.1",
                "ftp://localhost",
                "https://user:password@ministry.example",
                "https://ministry.example/?key=1",
                "ministry.example",
                "https:ministry"
            })
    void an_address_that_is_not_safe_for_personal_data_is_refused(String address) {
        assertThrows(IllegalArgumentException.class, () -> at(address).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ministry.example/api/",
                "http://localhost:8089",
                "http://127.0.0.1:8089",
                "http://[::1]:8089"
            })
    void an_address_that_is_safe_for_personal_data_is_accepted(String address) {
        assertEquals(URI.create(address), at(address).build().baseUri());
    }

    @Test
    void plain_http_can_be_allowed_for_a_tunnel_that_encrypts() {
        assertTrue(at("http://10.0.0.1").plainHttpAllowed(true).build().plainHttpAllowed());
    }

    @Test
    void with_the_defaults_a_call_that_times_out_ends_before_half_of_the_lease() {
        MinistrySettings settings = at("https://ministry.example").build();
        WorkSettings work = WorkSettings.builder().build();

        assertEquals(Duration.ofMillis(5450), settings.longestCall());
        assertTrue(settings.longestCall().compareTo(work.lease().dividedBy(2)) < 0);
    }

    @Test
    void limits_that_are_not_positive_are_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> at("https://a").attempts(0).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> at("https://a").requestTimeout(Duration.ZERO).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> at("https://a").pause(Duration.ofSeconds(-1)).build());
        assertThrows(
                IllegalArgumentException.class,
                () -> at("https://a").mostResponseBytes(0).build());
    }

    private static ImmutableMinistrySettings.Builder at(String address) {
        return ImmutableMinistrySettings.builder().baseUri(URI.create(address));
    }
}
