package fi.lupa.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Lupa's own batches of a crowd of devices, most of them unknown. */
final class Payloads {
    private final List<String> crowd;
    private final int size;
    private final Random random;

    Payloads(List<String> crowd, int size, long seed) {
        this.crowd = crowd;
        this.size = size;
        this.random = new Random(seed);
    }

    /** How many sightings a payload holds. */
    int size() {
        return size;
    }

    byte[] next() {
        long now = System.currentTimeMillis();
        String sightings = random.ints(size, 0, crowd.size())
                .mapToObj(i -> "{\"id\":\"" + crowd.get(i) + "\",\"rssi\":" + (-50 - i % 40) + "}")
                .collect(Collectors.joining(","));
        return ("{\"sentAt\":" + now + ",\"sightings\":[" + sightings + "]}").getBytes(StandardCharsets.UTF_8);
    }
}
