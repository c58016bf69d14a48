package fi.lupa.history;

import fi.lupa.history.Event.Answered;
import fi.lupa.history.Event.Granted;
import fi.lupa.history.Event.Pushed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A history as a table for people: a line for each kind of ending. */
public final class HistoryTable {
    private static final String LINE = "%-18s %8s %8s %8s %8s %8s %8s %6s %6s%n";

    private final History history;
    private final List<Violation> violations;
    private final StringBuilder text = new StringBuilder();

    private HistoryTable(Collection<Event> events, List<Violation> violations) {
        history = new History(events);
        this.violations = violations;
    }

    /** The table of a history and what a checker found in it. */
    public static String of(Collection<Event> events, List<Violation> violations, Cancels cancels) {
        HistoryTable table = new HistoryTable(events, violations);
        table.text.append(
                LINE.formatted("kind", "endings", "before", "after", "broken", "p50 ms", "p99 ms", "503", "lost"));
        Map<EndingKind, List<Answered>> finals = table.history.finals().collect(Collectors.groupingBy(Answered::kind));
        for (EndingKind kind : EndingKind.values()) {
            table.line(kind, finals.getOrDefault(kind, List.of()));
        }
        table.cancels(cancels);
        return table.text.toString();
    }

    private void line(EndingKind kind, List<Answered> ends) {
        boolean isSilent = kind == EndingKind.EXPIRY || kind == EndingKind.LAST_USE;
        List<Granted> granted = isSilent ? silent(kind) : List.of();
        List<Long> millis = ends.stream()
                .map(end -> (end.at() - end.firstSentAt()) / 1_000_000)
                .sorted()
                .toList();
        text.append(LINE.formatted(
                kind.text(),
                isSilent ? granted.size() : ends.size(),
                isSilent ? pushes(granted) : before(ends),
                count(
                        kind,
                        v -> v.rule() != Violation.Rule.NO_CANCEL
                                && !v.rule().name().startsWith("RE")),
                count(kind, v -> true),
                at(millis, 50),
                at(millis, 99),
                answers(kind, 503),
                answers(kind, 0)));
    }

    private List<Granted> silent(EndingKind kind) {
        return history.of(Granted.class)
                .filter(g ->
                        kind == EndingKind.EXPIRY ? g.validUntil() < Long.MAX_VALUE : g.maxUses() < Integer.MAX_VALUE)
                .toList();
    }

    private long pushes(List<Granted> granted) {
        return granted.stream()
                .flatMap(g -> history.pushes(Target.consents(Set.of(g.consent()))).stream())
                .map(Pushed::delivery)
                .distinct()
                .count();
    }

    private long before(List<Answered> ends) {
        return ends.stream()
                .flatMap(end -> history.pushes(end.target()).stream().filter(push -> push.at() <= end.at()))
                .map(Pushed::delivery)
                .distinct()
                .count();
    }

    private long count(EndingKind kind, Predicate<Violation> which) {
        return violations.stream().filter(v -> v.kind() == kind).filter(which).count();
    }

    private long answers(EndingKind kind, int status) {
        return history.of(Answered.class)
                .filter(a -> a.kind() == kind && a.status() == status)
                .count();
    }

    private void cancels(Cancels cancels) {
        List<Long> millis = new ArrayList<>(
                cancels.afterNanos().stream().map(n -> n / 1_000_000).sorted().toList());
        long late =
                cancels.afterNanos().stream().filter(n -> n > 1_000_000_000L).count();
        text.append(
                "cancels: %d, after the answer p50 %s p99 %s max %s ms, %d later than 1 s; missing %d; app not connected %d%n"
                        .formatted(
                                millis.size(),
                                at(millis, 50),
                                at(millis, 99),
                                at(millis, 100),
                                late,
                                cancels.missing().size(),
                                cancels.deaf()));
        long pushes = history.of(Pushed.class).map(Pushed::delivery).distinct().count();
        long again = history.of(Pushed.class).count() - pushes;
        text.append("pushes: %d, repeated %d; grants %d; consents told of %d times%n"
                .formatted(
                        pushes,
                        again,
                        history.of(Granted.class).count(),
                        history.of(Event.Told.class).count()));
    }

    private static String at(List<Long> sorted, int percent) {
        return LongStream.of(sorted.size())
                .filter(size -> size > 0)
                .mapToObj(size -> sorted.get((int) ((size - 1) * percent / 100)).toString())
                .findFirst()
                .orElse("-");
    }
}
