package fi.lupa.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process that is measured. */
final class Subject implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private Subject(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Subject bare() throws IOException {
        return start(
                List.of(java(), "-cp", System.getProperty("java.class.path"), BareEndpoint.class.getName()), Map.of());
    }

    static Subject engine(File jar, Map<String, String> settings) throws IOException {
        return start(List.of(java(), "-jar", jar.getPath()), settings);
    }

    private static Subject start(List<String> command, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        return new Subject(builder.start());
    }

    private static String java() {
        return System.getProperty("java.home") + "/bin/java";
    }

    /** Reads the output up to a line that the pattern finds; its first group. */
    String await(Pattern pattern) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher.groupCount() == 0 ? line : matcher.group(1);
            }
        }
        throw new IOException("the process ended early");
    }

    /** Reads on, so that the process never waits for a reader. */
    void drain() {
        Thread reader = new Thread(this::readOn, "drain");
        reader.setDaemon(true);
        reader.start();
    }

    private void readOn() {
        try {
            while (output.readLine() != null) {
                // what it says is not measured
            }
        } catch (IOException e) {
            // the process has ended
        }
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
