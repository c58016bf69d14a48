package fi.lupa.process;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Who fetches log, heads and keys of retailer {@code r1} over HTTP, and runs the built verifier on the files. */
final class Auditor {
    private final Program program;
    private final Path directory;
    private final HttpClient http = HttpClient.newHttpClient();

    Auditor(Program program, Path directory) throws IOException {
        this.program = program;
        this.directory = Files.createDirectories(directory);
    }

    Path log() {
        return directory.resolve("log");
    }

    /** Fetches all three. */
    void fetch() {
        fetchLog();
        fetchHeads();
    }

    void fetchLog() {
        String pair = "admin:" + Program.ADMIN_PASSWORD;
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        get(request("/retailers/r1/audit/log").header("Authorization", "Basic " + encoded), log());
    }

    /** Heads and keys, for which nobody signs in. */
    void fetchHeads() {
        get(request("/retailers/r1/audit/heads?limit=200"), directory.resolve("heads"));
        get(request("/audit/keys"), directory.resolve("keys"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(program.address() + "/api/v1" + path));
    }

    private void get(HttpRequest.Builder request, Path file) {
        try {
            HttpResponse<Path> answer = http.send(
                    request.build(), HttpResponse.BodyHandlers.ofFile(file, CREATE, WRITE, TRUNCATE_EXISTING));
            if (answer.statusCode() != 200) {
                throw new AssertionError(request + ": " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The position of the newest head that was fetched; 0 for none. */
    long newestHead() {
        try {
            String heads = Files.readString(directory.resolve("heads"));
            return Api.read(heads).path("items").path(0).path("position").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Verifies what was fetched. */
    Command.Result verify() throws IOException, InterruptedException {
        return run("verify");
    }

    /** Verifies a receipt against what was fetched. */
    Command.Result verifyReceipt(Path receipt) throws IOException, InterruptedException {
        return run("verify-receipt", "--receipt", receipt.toString());
    }

    private Command.Result run(String... subcommand) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-jar",
                System.getProperty("lupa.jar")));
        command.addAll(Arrays.asList(subcommand));
        for (String file : List.of("log", "heads", "keys")) {
            command.addAll(List.of("--" + file, directory.resolve(file).toString()));
        }
        return Command.attempt(Map.of(), command);
    }
}
