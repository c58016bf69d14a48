package fi.lupa.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process that is measured. */
final class Subject implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;
    private @Nullable Allocation allocation;

    private Subject(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** A main class of this benchmark in a process of its own. */
    static Subject yardstick(Class<?> main, String... arguments) throws IOException {
        Stream<String> command = Stream.of(java(), "-cp", System.getProperty("java.class.path"), main.getName());
        return start(Stream.concat(command, Arrays.stream(arguments)).toList(), Map.of());
    }

    /** The built program. */
    static Subject engine(File jar, Map<String, String> settings) throws IOException {
        return start(List.of(java(), "-jar", jar.getPath()), settings);
    }

    /** Any command. */
    static Subject start(List<String> command, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LUPA_"));
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

    /** Writes a line to its input, and awaits what the pattern finds. */
    String ask(String question, Pattern answer) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write((question + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
        return await(answer);
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

    /** Bytes that its threads have allocated so far; for a Java process. */
    long allocated() throws IOException {
        if (allocation == null) {
            allocation = Allocation.of(process.pid());
        }
        return allocation.bytes();
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
