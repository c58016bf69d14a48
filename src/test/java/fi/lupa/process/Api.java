package fi.lupa.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Calls of one program's HTTP API. Any thread. */
final class Api {
    static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Api(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /** An answer; its status is 0 when none came. */
    record Answer(int status, JsonNode body) {
        /** The body, of a success only. */
        JsonNode ok() {
            if (status < 200 || status > 299) {
                throw new AssertionError("status " + status + ": " + body);
            }
            return body;
        }
    }

    /** The status of the readiness check; 0 when no answer came. */
    int readiness() {
        return send(HttpRequest.newBuilder(URI.create(base + "/q/health/ready"))
                        .timeout(Duration.ofSeconds(3))
                        .build())
                .status();
    }

    /** A call as the admin. */
    Answer admin(String method, String path, Object body) {
        return admin(method, path, body, UUID.randomUUID().toString());
    }

    /** A call as the admin that may be made again. */
    Answer admin(String method, String path, Object body, String idempotencyKey) {
        String pair = "admin:" + Program.ADMIN_PASSWORD;
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return send(request(method, path, body)
                .header("Authorization", "Basic " + encoded)
                .header("Idempotency-Key", idempotencyKey)
                .build());
    }

    /** A call without signing in. */
    Answer open(String method, String path, Object body) {
        return send(request(method, path, body).build());
    }

    /** A call with a shopper's token. */
    Answer me(String token, String method, String path, Object body) {
        return me(token, method, path, body, UUID.randomUUID().toString());
    }

    /** A call with a shopper's token that may be made again. */
    Answer me(String token, String method, String path, Object body, String idempotencyKey) {
        return send(request(method, path, body)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", idempotencyKey)
                .build());
    }

    private HttpRequest.Builder request(String method, String path, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
        return body.equals(Map.of()) && !method.equals("POST")
                ? request.method(method, HttpRequest.BodyPublishers.noBody())
                : request.method(method, HttpRequest.BodyPublishers.ofString(write(body)));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), read(response.body()));
        } catch (IOException e) {
            return new Answer(0, MissingNode.getInstance());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
