package fi.lupa.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a short program to its end. */
final class Command {
    private static final long PATIENCE_SECONDS = 60;

    private Command() {}

    /** Runs it, and returns what it wrote; fails if its exit code is not 0. */
    static String run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        Result result = attempt(environment, command);
        if (result.exitCode() != 0) {
            throw new IllegalStateException(
                    command.get(0) + " ended with " + result.exitCode() + ": " + result.output());
        }
        return result.output();
    }

    /** Runs it, however it ends. */
    static Result attempt(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(command.get(0) + " does not end");
        }
        return new Result(process.exitValue(), output);
    }

    record Result(int exitCode, String output) {}
}
