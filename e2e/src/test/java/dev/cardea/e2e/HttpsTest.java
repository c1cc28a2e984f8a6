package dev.cardea.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path folder;

    @Test
    void bothListenersSpeakTlsOnly() throws Exception {
        var store = makeCertificate();
        var certificate =
                pem("cert.pem", "CERTIFICATE", store.getCertificate("server").getEncoded());
        var key = pem("key.pem", "PRIVATE KEY", store.getKey("server", PASSWORD).getEncoded());
        try (var server = Server.prepare(Map.of("HTTPS_CERT_PATH", certificate, "HTTPS_KEY_PATH", key));
                var client = HttpClient.newBuilder().sslContext(trusting(store)).build()) {
            server.launch();

            Eventually.holds(() -> status(client, secure(server.endpoint())) == 200);
            assertThat(status(client, secure(server.adminEndpoint()))).isEqualTo(200);
            assertThatThrownBy(() -> status(client, server.endpoint())).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> status(client, server.adminEndpoint())).isInstanceOf(IOException.class);
            assertThat(server.output()).contains(secure(server.endpoint()).toString());
        }
    }

    private static URI secure(URI endpoint) {
        return URI.create(endpoint.toString().replace("http:", "https:"));
    }

    private static int status(HttpClient client, URI endpoint) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(endpoint.resolve("/q/health/ready")).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private KeyStore makeCertificate() throws Exception {
        var file = folder.resolve("store.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=DNS:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private String pem(String name, String type, byte[] content) throws IOException {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                        folder.resolve(name),
                        "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n")
                .toString();
    }

    private static SSLContext trusting(KeyStore store) throws Exception {
        var authorities = KeyStore.getInstance("PKCS12");
        authorities.load(null, null);
        authorities.setCertificateEntry("server", store.getCertificate("server"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(authorities);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
