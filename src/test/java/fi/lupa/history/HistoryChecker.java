package fi.lupa.history;

import static fi.lupa.history.Violation.Rule;

import fi.lupa.history.Event.Answered;
import fi.lupa.history.Event.Granted;
import fi.lupa.history.Event.Moving;
import fi.lupa.history.Event.Pushed;
import fi.lupa.history.Event.Row;
import fi.lupa.history.Event.Told;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which promises a history breaks. */
public final class HistoryChecker {
    private final History history;
    private final Map<String, Granted> granted;
    private final Map<String, List<Long>> resumed;
    private final List<Violation> found = new ArrayList<>();

    private HistoryChecker(History history) {
        this.history = history;
        granted = history.of(Granted.class).collect(Collectors.toMap(Granted::consent, g -> g, (a, b) -> a));
        resumed = history.of(Event.Resumed.class)
                .collect(Collectors.groupingBy(
                        Event.Resumed::shopper, Collectors.mapping(Event.Resumed::at, Collectors.toList())));
    }

    /** Every breach of every promise, but for cancels, which {@link Cancels} looks after. */
    public static List<Violation> check(Collection<Event> events) {
        HistoryChecker checker = new HistoryChecker(new History(events));
        checker.nothingAfterAnAnswer();
        checker.nothingAfterExpiry();
        checker.usesAreKept();
        checker.offersComeOnceInAVisit();
        checker.answersAgree();
        checker.nothingIsRevived();
        checker.everyPushWasGranted();
        return List.copyOf(checker.found);
    }

    private void nothingAfterAnAnswer() {
        Map<Long, Answered> finals = history.finals().collect(Collectors.toMap(Answered::ending, a -> a));
        finals.values().forEach(this::nothingAfter);
        history.of(Moving.class)
                .filter(moving ->
                        finals.containsKey(moving.ending()) && moving.at() < restsUntil(finals.get(moving.ending())))
                .forEach(moving -> add(
                        Rule.MOVING_AFTER_ANSWER, finals.get(moving.ending()).kind(), moving));
    }

    private void nothingAfter(Answered end) {
        long until = restsUntil(end);
        for (Pushed push : history.pushes(end.target())) {
            if (push.heldUntil() > end.at() && push.at() < until) {
                add(Rule.PUSH_AFTER_ANSWER, end.kind(), end + " " + push + " " + history.row(push.delivery()));
            }
        }
        for (Row row : history.rows(end.target())) {
            if (row.startedAt() > end.at() && row.startedAt() < until) {
                add(Rule.START_AFTER_ANSWER, end.kind(), end + " " + row);
            }
        }
    }

    /** All endings are for ever, but for a pause. */
    private long restsUntil(Answered end) {
        return end.kind() != EndingKind.PAUSE
                ? Long.MAX_VALUE
                : end.target().ids().stream()
                        .flatMap(id -> resumed.getOrDefault(id, List.of()).stream())
                        .filter(at -> at > end.firstSentAt())
                        .min(Long::compare)
                        .orElse(Long.MAX_VALUE);
    }

    /** When a push began is what its row says; one of which there is no row began no later than it arrived. */
    private void nothingAfterExpiry() {
        for (Pushed push : (Iterable<Pushed>) history.of(Pushed.class)::iterator) {
            Granted grant = granted.get(push.consent());
            Row row = history.row(push.delivery());
            long began = row == null ? push.at() : Math.min(push.at(), row.startedAt());
            if (grant != null && began >= grant.validUntil()) {
                add(Rule.PUSH_AFTER_EXPIRY, EndingKind.EXPIRY, grant + " " + push);
            }
        }
        history.of(Row.class)
                .filter(row -> granted.containsKey(row.consent()))
                .filter(row -> row.startedAt() >= granted.get(row.consent()).validUntil())
                .forEach(row -> add(Rule.PUSH_AFTER_EXPIRY, EndingKind.EXPIRY, row));
    }

    private void usesAreKept() {
        for (Granted grant : granted.values()) {
            Target consent = Target.consents(Set.of(grant.consent()));
            Set<String> used = Stream.concat(
                            history.pushes(consent).stream().map(Pushed::delivery),
                            history.rows(consent).stream()
                                    .filter(Row::isHandedOff)
                                    .map(Row::delivery))
                    .collect(Collectors.toSet());
            if (used.size() > grant.maxUses()) {
                add(Rule.TOO_MANY_USES, EndingKind.LAST_USE, grant + " " + used);
            }
        }
    }

    /** A delivery whose row is gone belongs to no visit that is still known. */
    private void offersComeOnceInAVisit() {
        Map<List<String>, Set<String>> deliveries = new HashMap<>();
        for (Pushed push : (Iterable<Pushed>) history.of(Pushed.class)::iterator) {
            Row row = history.row(push.delivery());
            if (row != null) {
                deliveries
                        .computeIfAbsent(List.of(row.visit(), push.offer()), x -> new HashSet<>())
                        .add(push.delivery());
            }
        }
        deliveries.forEach((where, ids) -> {
            if (ids.size() > 1) {
                add(Rule.OFFER_TWICE, EndingKind.LAST_USE, where + " " + ids);
            }
        });
    }

    private void answersAgree() {
        for (List<Answered> answers : history.endings()) {
            Set<String> proofs = answers.stream()
                    .filter(Answered::isFinal)
                    .map(Answered::proof)
                    .collect(Collectors.toSet());
            if (proofs.size() > 1) {
                add(Rule.OTHER_PROOF, answers.get(0).kind(), answers);
            }
        }
    }

    private void nothingIsRevived() {
        Map<String, Answered> ends = new HashMap<>();
        history.finals()
                .filter(end -> end.kind().endsConsents())
                .forEach(end -> end.target().ids().forEach(id -> ends.merge(id, end, HistoryChecker::earlier)));
        Map<String, List<Told>> told = history.of(Told.class).collect(Collectors.groupingBy(Told::consent));
        told.forEach((consent, all) -> {
            Answered end = ends.get(consent);
            List<Told> ended = all.stream().filter(HistoryChecker::isEnded).toList();
            all.stream()
                    .filter(t -> !isEnded(t))
                    .filter(t -> (end != null && t.askedAt() > end.at())
                            || ended.stream().anyMatch(e -> e.at() < t.askedAt())
                            || t.askedAt() >= validUntil(consent))
                    .forEach(t -> add(Rule.REVIVED, end == null ? EndingKind.EXPIRY : end.kind(), t));
            if (ended.stream().map(Told::ending).distinct().count() > 1) {
                add(Rule.REVIVED, end == null ? EndingKind.EXPIRY : end.kind(), ended);
            }
        });
    }

    private long validUntil(String consent) {
        Granted grant = granted.get(consent);
        return grant == null ? Long.MAX_VALUE : grant.validUntil();
    }

    private static Answered earlier(Answered a, Answered b) {
        return a.at() < b.at() ? a : b;
    }

    private static boolean isEnded(Told told) {
        return told.status().equals("ended");
    }

    private void everyPushWasGranted() {
        history.of(Pushed.class)
                .filter(push -> {
                    Granted grant = granted.get(push.consent());
                    return grant == null
                            || !grant.shopper().equals(push.shopper())
                            || !grant.topics().contains(push.topic());
                })
                .forEach(push -> add(Rule.NEVER_GRANTED, EndingKind.WITHDRAWAL, push));
    }

    private void add(Rule rule, EndingKind kind, Object detail) {
        found.add(new Violation(rule, kind, detail.toString()));
    }
}
