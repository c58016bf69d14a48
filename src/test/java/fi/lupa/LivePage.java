package fi.lupa;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.ConcurrentHashMap;

/** The live page as a browser has it open: the last of each part that the events told. */
final class LivePage implements AutoCloseable {
    final Map<String, String> parts = new ConcurrentHashMap<>();
    private final InputStream events;

    private LivePage(InputStream events) {
        this.events = events;
        Thread reader = new Thread(this::read, "live-page");
        reader.setDaemon(true);
        reader.start();
    }

    static LivePage open(String language) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin() + "/demo/events?lang=" + language))
                .build();
        HttpResponse<InputStream> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        return new LivePage(response.body());
    }

    static String origin() {
        return RestAssured.baseURI + ":" + RestAssured.port;
    }

    static Response get(String language) {
        return given().get("/demo?lang=" + language);
    }

    /** A tap on one of the phone's buttons. */
    static ValidatableResponse tap(String button) {
        return given().header("HX-Request", "true")
                .header("Origin", origin())
                .header("Accept-Language", "en")
                .post("/demo/phone/" + button)
                .then();
    }

    private void read() {
        try (Scanner lines = new Scanner(events, StandardCharsets.UTF_8)) {
            String name = "";
            StringBuilder html = new StringBuilder();
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length());
                    html.setLength(0);
                } else if (line.startsWith("data:")) {
                    html.append(line.substring("data:".length())).append('\n');
                } else if (line.isEmpty()) {
                    parts.put(name, html.toString());
                }
            }
        }
    }

    /** A part as it was told last; empty if it was not yet. */
    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
