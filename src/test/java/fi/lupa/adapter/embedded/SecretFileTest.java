package fi.lupa.adapter.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {

    @TempDir
    Path directory;

    @Test
    void generatedPasswordIsKeptForItsOwnerAlone() throws IOException {
        Path file = directory.resolve("password");

        SecretFile first = SecretFile.readOrCreate(file);
        SecretFile second = SecretFile.readOrCreate(file);

        assertThat(first.isNew()).isTrue();
        assertThat(second).isEqualTo(new SecretFile(first.secret(), false));
        assertThat(first.secret().value()).hasSize(32);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void draftOfAKilledProgramIsNoPassword() throws IOException {
        Files.createFile(directory.resolve("password.new"));

        assertThat(SecretFile.readOrCreate(directory.resolve("password"))
                        .secret()
                        .value())
                .isNotBlank();
    }

    @Test
    void secretDoesNotShowItself() {
        assertThat(new Secret("hunter2")).hasToString("****");
    }
}
