package io.github.mlegitymacja.examples.ministry;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority for tests. Certificates use the machine's clock, because TLS reads no other. */
public final class Certificates {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final KeyPair keys = keys();
    private final X509Certificate own =
            certificate("CN=test authority", keys, Instant.now().plus(Duration.ofDays(1)), true, "none");

    /** Creates a key store with a key and a certificate for a host. */
    public KeyStore forHost(String host) {
        return store(host, Instant.now().plus(Duration.ofDays(1)));
    }

    /** Creates a key store whose certificate expired an hour ago. */
    public KeyStore expired(String host) {
        return store(host, Instant.now().minus(Duration.ofHours(1)));
    }

    /** Creates a key store that trusts this authority. */
    public KeyStore trust() {
        try {
            KeyStore store = empty();
            store.setCertificateEntry("authority", own);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Creates a TLS context with a certificate to show and the certificates to trust. */
    public static SSLContext context(KeyStore own, KeyStore trusted) {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, PASSWORD);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Creates an empty key store. */
    public static KeyStore nothing() {
        try {
            return empty();
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private KeyStore store(String host, Instant until) {
        try {
            KeyPair pair = keys();
            KeyStore store = empty();
            store.setKeyEntry("own", pair.getPrivate(), PASSWORD, new Certificate[] {
                certificate("CN=" + host, pair, until, false, host), own
            });
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private X509Certificate certificate(String name, KeyPair of, Instant until, boolean authority, String host) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                            new X500Principal("CN=test authority"),
                            BigInteger.valueOf(until.toEpochMilli()),
                            Date.from(until.minus(Duration.ofDays(2))),
                            Date.from(until),
                            new X500Principal(name),
                            of.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                    .addExtension(
                            Extension.subjectAlternativeName,
                            false,
                            new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        return store;
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
