package dev.cardea.password;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.jboss.logging.Logger;

/**
 * Asks the "Have I been pwned" range service by k-anonymity: only the first five characters of the SHA-1 leave us.
 * When it cannot be asked, a password counts as not breached; signing up matters more.
 */
@Singleton
class PwnedPasswords implements BreachedPasswords {
    private static final Logger LOG = Logger.getLogger(PwnedPasswords.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int PREFIX = 5;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final boolean isEnabled;

    PwnedPasswords(PasswordConfig config) {
        this.isEnabled = config.breachCheck();
    }

    @Override
    public boolean contains(String password) {
        if (!isEnabled) {
            return false;
        }
        var hash = HexFormat.of()
                .formatHex(HashFunction.hash(HashFunction.SHA1, password.getBytes(StandardCharsets.UTF_8)))
                .toUpperCase(Locale.ROOT);
        var request = HttpRequest.newBuilder(
                        URI.create("https://api.pwnedpasswords.com/range/" + hash.substring(0, PREFIX)))
                .header("Add-Padding", "true")
                .timeout(TIMEOUT)
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                LOG.warnf("The breached-password service answered %d; the password passed", response.statusCode());
                return false;
            }
            return lists(response.body(), hash.substring(PREFIX));
        } catch (IOException e) {
            LOG.warnf("The breached-password service cannot be asked (%s); the password passed", e.getMessage());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lines read {@code <35 hex characters>:<count>}; a count of zero is padding. */
    static boolean lists(String body, String suffix) {
        return body.lines()
                .map(line -> line.strip().toUpperCase(Locale.ROOT))
                .anyMatch(line -> line.startsWith(suffix) && !line.endsWith(":0"));
    }
}
