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

/** Certificates are checked, on both sides; the one that is right shows that the others fail for being wrong. */
class TlsTest {

    private final Certificates authority = new Certificates();
    private final Certificates stranger = new Certificates();
    private final KeyStore university = authority.forHost("university");

    @Test
    void a_ministry_with_the_right_certificate_is_asked() {
        assertEquals(new StatusAnswer.Unknown(), asked(authority.forHost("localhost"), university));
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
                InfrastructureException.class, () -> asked(authority.forHost("localhost"), Certificates.nothing()));
    }

    private void assertRefused(KeyStore ministry, KeyStore own) {
        var refusal = assertThrows(InfrastructureException.class, () -> asked(ministry, own));
        assertEquals("the line to the ministry broke: SSLHandshakeException", refusal.getMessage());
    }

    private StatusAnswer asked(KeyStore ministry, KeyStore own) {
        try (var line = new TestLine(settings ->
                settings.tls(Certificates.context(ministry, authority.trust())).clientCertificates(true))) {
            var settings = line.settings()
                    .tls(Optional.of(Certificates.context(own, authority.trust())))
                    .build();
            return new HttpMinistryGateway(settings).status(SampleOrders.id(0));
        }
    }
}
