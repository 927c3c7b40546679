package io.github.mlegitymacja.examples.ministry;

import io.github.mlegitymacja.examples.ministry.gateway.MinistrySettings;
import io.github.mlegitymacja.examples.ministry.simulator.ImmutableSimulatorSettings;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** The contract over TLS, with certificates on both sides and no token. */
class MutualTlsContractTest extends HttpContract {

    private static final Certificates AUTHORITY = new Certificates();
    private static final SSLContext MINISTRY = Certificates.context(AUTHORITY.forHost("localhost"), AUTHORITY.trust());
    private static final SSLContext UNIVERSITY =
            Certificates.context(AUTHORITY.forHost("university"), AUTHORITY.trust());

    @Override
    ImmutableSimulatorSettings.Builder simulator(ImmutableSimulatorSettings.Builder settings) {
        return settings.tls(MINISTRY).clientCertificates(true).token(Optional.empty());
    }

    @Override
    MinistrySettings gateway(TestLine line) {
        return line.settings().token(Optional.empty()).tls(UNIVERSITY).build();
    }
}
