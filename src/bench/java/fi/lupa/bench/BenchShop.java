package fi.lupa.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A store with one gateway and no offers, and a crowd of devices, set up over HTTP. */
final class BenchShop {
    private static final String UUID_OF_CROWD = "7a1b2c3d-0000-4000-8000-000000000001";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final URI metrics;
    private final URI ready;
    private final String admin;

    /** A shopper's app: its device, and how it signs in. */
    record Phone(String signal, String device, Login login) {}

    BenchShop(int port, String password) {
        base = "http://127.0.0.1:" + port + "/api/v1";
        metrics = URI.create("http://127.0.0.1:" + port + "/q/metrics");
        ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        admin = "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Sets the shop up as soon as the program is ready; the gateway's sign-in. */
    Login open() throws IOException, InterruptedException {
        awaitReady();
        call("PUT", "/retailers/bench", admin, new JsonObject().put("name", "Bench"));
        call(
                "PUT",
                "/retailers/bench/topics/cars",
                admin,
                new JsonObject()
                        .put("names", new JsonObject().put("en", "Cars"))
                        .put("sensitive", false));
        call(
                "PUT",
                "/retailers/bench/notices/n1",
                admin,
                new JsonObject().put("texts", new JsonObject().put("en", "We measure.")));
        call(
                "PUT",
                "/stores/bench",
                admin,
                new JsonObject()
                        .put("retailerId", "bench")
                        .put("name", "Bench")
                        .put("timeZone", "UTC")
                        .put(
                                "zones",
                                new JsonArray()
                                        .add(new JsonObject().put("id", "z").put("name", "z")))
                        .put(
                                "gateways",
                                new JsonArray()
                                        .add(new JsonObject().put("id", "g1").put("zoneId", "z"))));
        return login(call("POST", "/stores/bench/gateways/g1/credentials", admin, null));
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ready).build();
        while (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
            Thread.sleep(100);
        }
    }

    /** An offer that every visit brings. */
    void offer() throws IOException, InterruptedException {
        JsonObject content = new JsonObject().put("title", "Bench").put("body", "An offer.");
        call(
                "PUT",
                "/offers/bench",
                admin,
                new JsonObject()
                        .put("topic", "cars")
                        .put("storeIds", new JsonArray().add("bench"))
                        .put("trigger", "ENTER")
                        .put("content", new JsonObject().put("en", content))
                        .put("schedule", new JsonObject().put("from", "2026-01-01T00:00:00Z"))
                        .put("status", "active"));
    }

    /** The signal ids of a crowd. */
    static List<String> crowd(int devices) {
        return IntStream.range(0, devices).mapToObj(BenchShop::signal).toList();
    }

    private static String signal(int number) {
        return "ibeacon:" + UUID_OF_CROWD + ":" + number / 1000 + ":" + number % 1000;
    }

    /** Enrols the first of the crowd, each with a consent. */
    List<Phone> consent(int shoppers) throws IOException, InterruptedException {
        List<Phone> phones = new ArrayList<>();
        for (int i = 0; i < shoppers; i++) {
            phones.add(consent(signal(i)));
        }
        return phones;
    }

    private Phone consent(String signal) throws IOException, InterruptedException {
        String token =
                "Bearer " + call("POST", "/shoppers", null, new JsonObject()).getString("token");
        JsonObject identity = new JsonObject().put("scheme", "ibeacon").put("id", signal);
        JsonObject device = call(
                "POST",
                "/me/devices",
                token,
                new JsonObject()
                        .put("identity", identity)
                        .put("channel", new JsonObject().put("type", "mqtt"))
                        .put("language", "en")
                        .put("timeZone", "UTC"));
        call(
                "POST",
                "/me/consents",
                token,
                new JsonObject()
                        .put("retailerId", "bench")
                        .put("topics", new JsonArray().add("cars"))
                        .put("purposes", new JsonArray().add("location-offers"))
                        .put("noticeVersion", "n1")
                        .put("language", "en"));
        return new Phone(signal, device.getString("deviceId"), login(device.getJsonObject("mqtt")));
    }

    private static Login login(JsonObject credentials) {
        return new Login(credentials.getString("username"), credentials.getString("password"));
    }

    /** How many sightings the program has taken, of whatever outcome. */
    long sightings() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(metrics).build();
        return http.send(request, HttpResponse.BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith("lupa_sightings_total"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private JsonObject call(
            String method,
            String path,
            @org.jspecify.annotations.Nullable String authorization,
            @org.jspecify.annotations.Nullable JsonObject body)
            throws IOException, InterruptedException {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body.encode());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, publisher)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body());
    }
}
