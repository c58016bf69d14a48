package fi.lupa.decision;

import fi.lupa.consent.Permission;
import fi.lupa.offer.Offer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** The judge: one verdict for each candidate of an occasion. Pure; any thread. */
public final class Decider {
    private static final Comparator<Offer> PREFERENCE = Comparator.comparingInt(Offer::priority)
            .reversed()
            .thenComparing(Offer::createdAt)
            .thenComparing(o -> o.id().value());

    private Decider() {}

    /**
     * The verdicts on the candidates, the preferred offer first.
     *
     * <p>Where the shopper may get fewer pushes than there are offers that fit, the higher priority wins, then the older
     * offer; the others lost to priority.
     *
     * @param situations how things stand for a candidate
     * @param ids the id of the verdict on a candidate
     * @param uses takes one of the uses of a permission; false if none is left
     */
    public static List<Verdict> decide(
            List<Offer> candidates,
            Function<Offer, Situation> situations,
            Function<Offer, UUID> ids,
            Predicate<Permission> uses) {
        List<Verdict> verdicts = new ArrayList<>(candidates.size());
        int sent = 0;
        for (Offer offer : candidates.stream().sorted(PREFERENCE).toList()) {
            Verdict verdict = take(judge(situations.apply(offer), sent, ids.apply(offer)), uses);
            verdicts.add(verdict);
            sent += verdict instanceof Send ? 1 : 0;
        }
        return verdicts;
    }

    private static Verdict take(Verdict verdict, Predicate<Permission> uses) {
        return verdict instanceof Send send && !uses.test(send.permission())
                ? new Withhold(send.id(), send.offer(), Reason.NO_CONSENT)
                : verdict;
    }

    private static Verdict judge(Situation situation, int sentBefore, UUID id) {
        Optional<Reason> refusal = refusal(situation).or(() -> lost(situation, sentBefore));
        var permission = situation.permission();
        return refusal.isPresent() || permission == null
                ? new Withhold(id, situation.offer(), refusal.orElse(Reason.NO_CONSENT))
                : new Send(id, situation.offer(), permission);
    }

    private static Optional<Reason> lost(Situation situation, int sentBefore) {
        boolean full = situation.pushes() + sentBefore >= situation.pushesPerVisit();
        return full ? Optional.of(Reason.LOST_TO_PRIORITY) : Optional.empty();
    }

    /** The first refusal of the rules; empty if none refuses. */
    public static Optional<Reason> refusal(Situation situation) {
        return Rule.IN_ORDER.stream()
                .flatMap(rule -> rule.refusal(situation).stream())
                .findFirst();
    }
}
