package fi.lupa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineIT {

    /** Far more than a JVM needs to start on a loaded machine, less than a boot with a new database takes. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path directory;

    @Test
    void helpTellsTheSettingsWithoutBooting() throws Exception {
        Result result = run("--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).contains("LUPA_DATA_DIR", "LUPA_DB_URL", "Examples:");
        assertNothingBooted(result);
    }

    @Test
    void versionIsThatOfTheBuild() throws Exception {
        Result result = run("--version");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).matches("lupa [0-9]+\\.[0-9]+\\.[0-9]+\\S*\\s*");
        assertNothingBooted(result);
    }

    @Test
    void unknownOptionIsNotUnderstood() throws Exception {
        Result result = run("--no-such-option");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.output()).contains("--no-such-option");
        assertNothingBooted(result);
    }

    private void assertNothingBooted(Result result) throws IOException {
        assertThat(result.output()).doesNotContain("INFO", "WARN", "quarkus.io");
        try (var files = Files.list(directory)) {
            assertThat(files).as("files written by the program").isEmpty();
        }
    }

    private Result run(String argument) throws IOException, InterruptedException {
        Path output = Files.createTempFile("lupa-output", ".txt");
        try {
            return new Result(exitCode(start(argument, output)), Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    private Process start(String argument, Path output) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-jar", System.getProperty("lupa.jar"), argument)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static int exitCode(Process process) throws InterruptedException {
        boolean ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        assertThat(ended).as("ended within " + PATIENCE).isTrue();
        return process.exitValue();
    }

    private record Result(int exitCode, String output) {}
}
