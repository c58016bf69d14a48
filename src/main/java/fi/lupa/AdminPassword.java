package fi.lupa;

import fi.lupa.adapter.embedded.Secret;
import fi.lupa.adapter.embedded.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The password of the user {@code admin}: the one that was set, or one that is generated and kept in the data directory. */
final class AdminPassword {

    private AdminPassword() {}

    /** The password in force; a generated one is printed once, when it is made. */
    static Secret of(BootSettings settings) throws IOException {
        return settings.adminPassword().isPresent() ? settings.adminPassword().get() : kept(settings.dataDir());
    }

    private static Secret kept(Path dataDir) throws IOException {
        Files.createDirectories(dataDir);
        Path file = dataDir.resolve("admin-password");
        SecretFile kept = SecretFile.readOrCreate(file);
        if (kept.isNew()) {
            System.out.println(
                    "Generated the password of admin: " + kept.secret().value());
            System.out.println("It is kept in " + file + " and not shown again.");
        }
        return kept.secret();
    }
}
