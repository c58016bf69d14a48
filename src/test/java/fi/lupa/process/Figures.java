package fi.lupa.process;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** What a run measured, as one line for whoever reads the build's output. */
final class Figures {
    private Figures() {}

    /** Median, 99th percentile and maximum in milliseconds. */
    static String of(Collection<Duration> durations) {
        List<Long> millis = durations.stream().map(Duration::toMillis).sorted().toList();
        return millis.isEmpty()
                ? "none"
                : "n=%d p50=%d p99=%d max=%d ms"
                        .formatted(millis.size(), at(millis, 50), at(millis, 99), millis.get(millis.size() - 1));
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    /** The figures of withdrawals. */
    static String withdrawals(List<Withdrawal> all) {
        return "%d withdrawals, %d pushes, %d answers not yet final; DELETE %s; cancel after the answer %s"
                .formatted(
                        all.size(),
                        all.stream().filter(each -> !each.pushes().isEmpty()).count(),
                        all.stream().mapToInt(Withdrawal::notYetFinal).sum(),
                        of(all.stream().map(Withdrawal::took).toList()),
                        of(all.stream()
                                .flatMap(each -> each.cancelledAfter().stream())
                                .toList()));
    }

    static void print(String test, String figures) {
        System.out.println("[figures] " + test + ": " + figures);
    }
}
