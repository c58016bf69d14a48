package fi.lupa.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP server on a free loopback port that answers as a test says; 404 to anything else. */
public final class StubLupa implements AutoCloseable {
    /** An answer; a status of 429 or 503 asks to come back after a second. */
    public record Answer(int status, String body) {}

    /** What was asked: method, path with query, and body, with a blank between. */
    public final List<String> requests = new CopyOnWriteArrayList<>();
    /** The Authorization header of each request, or null. */
    public final List<String> credentials = new CopyOnWriteArrayList<>();

    private final Map<String, List<Answer>> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    public StubLupa() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers a call; several answers are given one after the other, the last of them for ever. */
    public StubLupa on(String call, Answer... given) {
        answers.put(call, new CopyOnWriteArrayList<>(given));
        return this;
    }

    /** Answers a call with 200 and a body. */
    public StubLupa on(String call, String body) {
        return on(call, new Answer(200, body));
    }

    public String api() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString().replaceFirst("^/api/v1", "");
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            credentials.add(String.valueOf(authorization));
            requests.add((exchange.getRequestMethod() + " " + path + " " + body).strip());
            Answer answer = next(exchange.getRequestMethod() + " " + path.replaceFirst("\\?.*", ""));
            byte[] bytes = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer next(String call) {
        List<Answer> given = answers.getOrDefault(call, List.of(new Answer(404, "{}")));
        return given.size() > 1 ? given.remove(0) : given.get(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
