package fi.lupa.simulator.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A client of Lupa's HTTP API that is as patient as the API asks its clients to be. For any threads. */
public final class LupaApi {
    /** Reads and writes JSON. */
    public static final JsonMapper JSON = new JsonMapper();

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final String base;
    private final Duration patience;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * A client.
     *
     * @param base the API's address, such as {@code http://127.0.0.1:8080/api/v1}
     * @param patience how long a call is repeated that the server is not ready for
     */
    public LupaApi(String base, Duration patience) {
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        this.patience = patience;
    }

    /**
     * Calls, and calls again while nobody listens or the answer is 429 or 503, after the time that it asks for.
     *
     * @return the body of an answer of the 200s; a missing node where there is none
     * @throws ApiFailure for any other answer, and when patience is at its end
     */
    public JsonNode call(Credential who, Call call) throws ApiFailure, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Attempt attempt = attempt(who, call);
            if (!attempt.again() || System.nanoTime() + attempt.pause().toNanos() > deadline) {
                return attempt.result();
            }
            TimeUnit.MILLISECONDS.sleep(attempt.pause().toMillis());
        }
    }

    private Attempt attempt(Credential who, Call call) throws ApiFailure, InterruptedException {
        try {
            HttpResponse<String> response = http.send(request(who, call), BodyHandlers.ofString());
            int status = response.statusCode();
            if (status / 100 == 2) {
                return Attempt.success(json(response.body()));
            }
            ApiFailure failure = new ApiFailure("%s: %d %s".formatted(call, status, response.body()));
            return status == TOO_MANY_REQUESTS || status == UNAVAILABLE
                    ? Attempt.later(failure, retryAfter(response))
                    : Attempt.failure(failure);
        } catch (ConnectException e) {
            return Attempt.later(new ApiFailure(call + ": nobody listens at " + base, e), Duration.ofMillis(500));
        } catch (IOException e) {
            return Attempt.failure(new ApiFailure("%s: %s".formatted(call, e), e));
        }
    }

    private HttpRequest request(Credential who, Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + call.path()))
                .timeout(TIMEOUT)
                .method(
                        call.method(),
                        call.body().isPresent()
                                ? BodyPublishers.ofString(call.body().get().toString())
                                : BodyPublishers.noBody());
        call.body().ifPresent(body -> request.header("Content-Type", "application/json"));
        call.idempotencyKey().ifPresent(key -> request.header("Idempotency-Key", key));
        if (!who.header().isEmpty()) {
            request.header("Authorization", who.header());
        }
        return request.build();
    }

    private static JsonNode json(String body) throws JsonProcessingException {
        return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    /** Lupa answers in seconds (RFC 9110, section 10.2.3); anything else counts as one second. */
    private static Duration retryAfter(HttpResponse<String> response) {
        long seconds = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .orElse(1L);
        return Duration.ofSeconds(Math.max(1, Math.min(LONGEST_WAIT_SECONDS, seconds)));
    }
}
