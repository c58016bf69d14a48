package fi.lupa.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One run: how many sightings, how long it took, and what it cost the measured process. */
record Sample(long messages, long sightings, double seconds, double cpuSeconds, long allocatedBytes) {
    static final String HEAD = "messages/s  sightings/s  CPU s/M sightings  MB allocated/M sightings";

    static Sample take(Contender contender, Load load, Payloads payloads, int messages)
            throws IOException, InterruptedException {
        Subject subject = contender.subject();
        long taken = contender.taken();
        long allocated = subject.allocated();
        long cpu = subject.cpu().toMillis();
        long from = System.nanoTime();
        load.run(contender.topic(), payloads, messages);
        contender.awaitTaken(taken, messages, payloads.size());
        double seconds = (System.nanoTime() - from) / 1e9;
        return new Sample(
                messages,
                (long) messages * payloads.size(),
                seconds,
                (subject.cpu().toMillis() - cpu) / 1e3,
                subject.allocated() - allocated);
    }

    /** The run of the median time. */
    static Sample median(List<Sample> samples) {
        return samples.stream()
                .sorted(Comparator.comparingDouble(Sample::seconds))
                .toList()
                .get(samples.size() / 2);
    }

    double messagesPerSecond() {
        return messages / seconds;
    }

    private double perMillion(double cost) {
        return cost / sightings * 1e6;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%10.0f  %11.0f  %17.2f  %24.0f",
                messagesPerSecond(),
                sightings / seconds,
                perMillion(cpuSeconds),
                perMillion(allocatedBytes / 1e6));
    }

    JsonObject json() {
        return new JsonObject()
                .put("messagesPerSecond", messagesPerSecond())
                .put("sightingsPerSecond", sightings / seconds)
                .put("cpuSecondsPerMillionSightings", perMillion(cpuSeconds))
                .put("megabytesAllocatedPerMillionSightings", perMillion(allocatedBytes / 1e6));
    }
}
