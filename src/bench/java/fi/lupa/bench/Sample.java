package fi.lupa.bench;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One run: how long it took, and what it cost the measured process. */
record Sample(double seconds, double cpuSeconds) {
    /** Work that tells how many seconds it took. */
    interface Timed {
        double run() throws IOException, InterruptedException;
    }

    static Sample take(Subject subject, Timed work) throws IOException, InterruptedException {
        double before = subject.cpu().toMillis() / 1000.0;
        double seconds = work.run();
        return new Sample(seconds, subject.cpu().toMillis() / 1000.0 - before);
    }

    static Sample median(List<Sample> samples) {
        return samples.stream()
                .sorted(Comparator.comparingDouble(Sample::seconds))
                .toList()
                .get(samples.size() / 2);
    }

    String row(int batch, String what, int messages) {
        double sightings = (double) messages * batch;
        return String.format(
                Locale.ROOT,
                "%5d  %-6s  %10.0f  %11.0f  %17.2f",
                batch,
                what,
                messages / seconds,
                sightings / seconds,
                cpuSeconds / sightings * 1e6);
    }
}
