package fi.lupa.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sustained intake at QoS 1: as many messages as are acknowledged and worked off, the contenders one after the other in
 * every run, medians of the runs. The load shares the machine with what it measures, so only the ratios of one run mean
 * something.
 */
final class IntakeBench {
    static final String TOPIC = "lupa/v1/bench/g1/sightings";

    private static final int[] BATCHES = {1, 10, 50};
    private static final int SIGHTINGS = 1_000_000;

    /** Fewer than the broker's configuration lets wait for a client that is slower than the load. */
    private static final int MOST_MESSAGES = 90_000;

    private final List<List<Contender>> pairs;
    private final List<String> crowd;
    private final int runs;
    private final StringBuilder table = new StringBuilder();
    private final JsonArray json = new JsonArray();

    /** Pairs of a yardstick and what is compared with it. */
    IntakeBench(List<List<Contender>> pairs, List<String> crowd, int runs) {
        this.pairs = pairs;
        this.crowd = crowd;
        this.runs = runs;
    }

    JsonArray run() throws IOException, InterruptedException {
        table.append(String.format(Locale.ROOT, "batch  %-28s  %s%n", "what", Sample.HEAD));
        for (int batch : BATCHES) {
            for (List<Contender> pair : pairs) {
                tell(batch, pair, measure(pair, batch));
            }
        }
        System.out.print(table);
        return json;
    }

    private Map<Contender, Sample> measure(List<Contender> pair, int batch) throws IOException, InterruptedException {
        int messages = Math.min(MOST_MESSAGES, SIGHTINGS / batch);
        Map<Contender, List<Sample>> samples = new LinkedHashMap<>();
        for (int run = 0; run <= runs; run++) {
            for (Contender contender : pair) {
                try (Load load = contender.connect()) {
                    Sample sample = Sample.take(contender, load, new Payloads(crowd, batch, run), messages);
                    if (run > 0) { // the first warms up
                        samples.computeIfAbsent(contender, c -> new ArrayList<>())
                                .add(sample);
                    }
                }
            }
        }
        Map<Contender, Sample> medians = new LinkedHashMap<>();
        samples.forEach((contender, of) -> medians.put(contender, Sample.median(of)));
        return medians;
    }

    private void tell(int batch, List<Contender> pair, Map<Contender, Sample> medians) {
        medians.forEach((contender, sample) -> {
            table.append(String.format(Locale.ROOT, "%5d  %-28s  %s%n", batch, contender.name(), sample.row()));
            json.add(sample.json().put("batch", batch).put("what", contender.name()));
        });
        double ratio = medians.get(pair.get(1)).messagesPerSecond()
                / medians.get(pair.get(0)).messagesPerSecond();
        table.append(String.format(Locale.ROOT, "%5d  %-28s  %10.2f%n", batch, "  ratio", ratio));
        json.add(new JsonObject()
                .put("batch", batch)
                .put("what", pair.get(1).name() + " / " + pair.get(0).name())
                .put("ratio", ratio));
    }
}
