package io.github.mlegitymacja.examples.ministry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mlegitymacja.examples.ministry.gateway.HttpMinistryGateway;
import io.github.mlegitymacja.spi.port.InfrastructureException;
import io.github.mlegitymacja.spi.port.StatusAnswer;
import io.github.mlegitymacja.tck.SampleOrders;
import java.security.KeyStore;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Certificates are checked on both sides. The valid one shows that the others are refused because they are wrong. */
class TlsTest {

    private final Certificates authority = new Certificates();
    private final Certificates stranger = new Certificates();
    private final KeyStore university = authority.forHost("university");

    @Test
    void a_ministry_with_a_valid_certificate_is_called() {
        assertEquals(new StatusAnswer.Unknown(), called(authority.forHost("localhost"), university));
    }

    @Test
    void a_certificate_of_an_unknown_authority_is_refused() {
        assertRefused(stranger.forHost("localhost"), university);
    }

    @Test
    void a_certificate_of_another_host_is_refused() {
        assertRefused(authority.forHost("ministry.example"), university);
    }

    @Test
    void an_expired_certificate_is_refused() {
        assertRefused(authority.expired("localhost"), university);
    }

    @Test
    void a_university_without_a_certificate_is_refused_by_the_ministry() {
        assertThrows(
                InfrastructureException.class, () -> called(authority.forHost("localhost"), Certificates.nothing()));
    }

    private void assertRefused(KeyStore ministry, KeyStore own) {
        var refusal = assertThrows(InfrastructureException.class, () -> called(ministry, own));
        assertEquals("the connection to the ministry failed: SSLHandshakeException", refusal.getMessage());
    }

    private StatusAnswer called(KeyStore ministry, KeyStore own) {
        try (var line = new TestLine(settings ->
                settings.tls(Certificates.context(ministry, authority.trust())).clientCertificates(true))) {
            var settings = line.settings()
                    .tls(Optional.of(Certificates.context(own, authority.trust())))
                    .build();
            return new HttpMinistryGateway(settings).status(SampleOrders.id(0));
        }
    }
}
