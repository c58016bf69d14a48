package fi.lupa.adapter.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * A generated secret, such as a password, kept in a file that only its owner may read (mode 0600).
 *
 * @param secret what is kept
 * @param isNew whether this call generated it
 */
public record SecretFile(Secret secret, boolean isNew) {

    private static final int ENTROPY_BYTES = 24;

    /**
     * Reads the password of {@code file}, or generates one and keeps it there. A kill leaves either no file or a whole one.
     *
     * @throws IOException if the file can be neither read nor written
     */
    public static SecretFile readOrCreate(Path file) throws IOException {
        return readOrCreate(file, SecretFile::random);
    }

    /** Like {@link #readOrCreate(Path)}, of a secret that is made in another way. */
    public static SecretFile readOrCreate(Path file, Supplier<String> made) throws IOException {
        if (Files.exists(file)) {
            return new SecretFile(new Secret(Files.readString(file).strip()), false);
        }
        Secret secret = new Secret(made.get());
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        OwnerOnly.createFile(draft);
        Files.writeString(draft, secret.value() + "\n");
        Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
        return new SecretFile(secret, true);
    }

    private static String random() {
        byte[] entropy = new byte[ENTROPY_BYTES];
        new SecureRandom().nextBytes(entropy);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(entropy);
    }
}
