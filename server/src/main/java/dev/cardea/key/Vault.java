package dev.cardea.key;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts columns whose clear value the API must show again. Values are sealed with AES-256-GCM under one data key;
 * their place (tenant, table, id …) is associated data, so that a sealed value copied to another row does not open.
 * The data key lies in the database, wrapped under the key-encryption key.
 */
@Singleton
public class Vault {
    private static final Logger LOG = Logger.getLogger(Vault.class);
    private static final byte FORMAT = 1;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String[] DATA_KEY_PLACE = {"data_keys", "1"};

    private final Jdbi jdbi;
    private final Optional<byte[]> keyEncryptionKey;
    private volatile @Nullable SecretKeySpec dataKey;

    Vault(Jdbi jdbi, KeyConfig config) {
        this.jdbi = jdbi;
        this.keyEncryptionKey = keyEncryptionKey(config);
    }

    /** @param place what the value belongs to; the same words, in the same order, open it again */
    public byte[] seal(String value, String... place) {
        return seal(value.getBytes(StandardCharsets.UTF_8), place);
    }

    public byte[] seal(byte[] value, String... place) {
        return seal(dataKey(), value, place);
    }

    /** @throws IllegalStateException when the value was sealed for another place or under another key */
    public String open(byte[] sealed, String... place) {
        return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
    }

    public byte[] openBytes(byte[] sealed, String... place) {
        return open(dataKey(), sealed, place);
    }

    private static byte[] seal(SecretKeySpec key, byte[] value, String... place) {
        var iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(associatedData(place));
            var ciphertext = cipher.doFinal(value);
            return ByteBuffer.allocate(1 + IV_BYTES + ciphertext.length)
                    .put(FORMAT)
                    .put(iv)
                    .put(ciphertext)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt", e);
        }
    }

    private static byte[] open(SecretKeySpec key, byte[] sealed, String... place) {
        try {
            if (sealed.length < 1 + IV_BYTES || sealed[0] != FORMAT) {
                throw new IllegalStateException("Not a sealed value: " + String.join("/", place));
            }
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 1, IV_BYTES));
            cipher.updateAAD(associatedData(place));
            return cipher.doFinal(sealed, 1 + IV_BYTES, sealed.length - 1 - IV_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Cannot decrypt " + String.join("/", place) + ": is SECRET_VAULT_KEK the one it was sealed with?",
                    e);
        }
    }

    private static byte[] associatedData(String... place) {
        return String.join("\u0000", place).getBytes(StandardCharsets.UTF_8);
    }

    private SecretKeySpec dataKey() {
        var key = dataKey;
        return key != null ? key : loadDataKey();
    }

    private synchronized SecretKeySpec loadDataKey() {
        var loaded = dataKey;
        if (loaded != null) {
            return loaded;
        }
        var fresh = new byte[32];
        RANDOM.nextBytes(fresh);
        // Of several nodes that start at once, the first insert wins and all read the same row.
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO data_keys (id, secret, is_wrapped) VALUES (1, :secret, :isWrapped) ON CONFLICT DO NOTHING")
                .bind(
                        "secret",
                        keyEncryptionKey
                                .map(kek -> seal(aes(kek), fresh, DATA_KEY_PLACE))
                                .orElse(fresh))
                .bind("isWrapped", keyEncryptionKey.isPresent())
                .execute());
        var row = jdbi.withHandle(handle -> handle.createQuery("SELECT secret, is_wrapped FROM data_keys WHERE id = 1")
                .map((columns, _) -> new Row(columns.getBytes("secret"), columns.getBoolean("is_wrapped")))
                .one());
        var key = aes(unwrap(row));
        dataKey = key;
        return key;
    }

    private byte[] unwrap(Row row) {
        if (row.isWrapped()) {
            var kek = keyEncryptionKey.orElseThrow(() -> new IllegalStateException(
                    "This database was encrypted under a key-encryption key: set SECRET_VAULT_KEK to it"));
            return open(aes(kek), row.secret(), DATA_KEY_PLACE);
        }
        if (keyEncryptionKey.isEmpty()) {
            LOG.warn("The key that encrypts secrets lies beside them in the database. Set SECRET_VAULT_KEK"
                    + " (base64 of 32 random bytes); it is wrapped at the next start.");
            return row.secret();
        }
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE data_keys SET secret = :secret, is_wrapped = true WHERE id = 1 AND NOT is_wrapped")
                .bind("secret", seal(aes(keyEncryptionKey.get()), row.secret(), DATA_KEY_PLACE))
                .execute());
        return row.secret();
    }

    private static SecretKeySpec aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    private static Optional<byte[]> keyEncryptionKey(KeyConfig config) {
        var text = config.kek()
                .or(() -> config.kekFile().map(file -> {
                    try {
                        return Files.readString(file);
                    } catch (IOException e) {
                        throw new IllegalArgumentException("Cannot read the key-encryption key in " + file, e);
                    }
                }));
        return text.map(encoded -> {
            byte[] key;
            try {
                key = Base64.getDecoder().decode(encoded.strip());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("SECRET_VAULT_KEK is not base64", e);
            }
            if (key.length != 32) {
                throw new IllegalArgumentException("SECRET_VAULT_KEK must be 32 bytes in base64, not " + key.length);
            }
            return key;
        });
    }

    private record Row(byte[] secret, boolean isWrapped) {}
}
