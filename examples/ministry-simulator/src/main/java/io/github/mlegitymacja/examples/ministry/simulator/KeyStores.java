package io.github.mlegitymacja.examples.ministry.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Reads TLS keys and certificates from PKCS #12 files. */
final class KeyStores {

    private KeyStores() {}

    /**
     * Creates a context from the server's own key and the trusted certificates.
     *
     * @param own the file with the server's key and certificates
     * @param trusted the file with the trusted certificates; the JDK's own list if empty
     * @param password the password of both files
     */
    static SSLContext context(Path own, Optional<Path> trusted, char[] password)
            throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(read(own, password), password);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted.isEmpty() ? null : read(trusted.get(), password));
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore read(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(file)) {
            store.load(stream, password);
        }
        return store;
    }
}
