package fi.lupa.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A shopper's rows as the database keeps them, changed in place by the same rules as its statements. */
final class ConsentRecords {
    private static final Duration ONE_REST = Duration.ofMinutes(10);

    private final Map<ConsentId, Grant> grants = new LinkedHashMap<>();
    private final Map<ConsentId, Ending> endings = new HashMap<>();
    private final Map<ConsentId, Integer> uses = new HashMap<>();
    private Standing standing = Standing.CLEAR;

    void give(Grant grant) {
        grants.put(grant.id(), grant);
    }

    /** Ends what has not ended. */
    boolean end(ConsentId consent, Instant at, EndedBy by) {
        return grants.containsKey(consent) && endings.putIfAbsent(consent, new Ending(at, by)) == null;
    }

    void erase() {
        grants.clear();
    }

    void pause(Instant at, @Nullable Instant until) {
        Instant from = standing.pausedAt();
        Instant to = standing.pausedUntil();
        boolean goesOn = from != null && (to == null || to.isAfter(at.minus(ONE_REST)));
        standing = new Standing(goesOn ? from : at, until);
    }

    void resume(Instant at) {
        if (standing.isPaused(at)) {
            standing = new Standing(standing.pausedAt(), at);
        }
    }

    Standing standing() {
        return standing;
    }

    void use(ConsentId consent, int more) {
        uses.merge(consent, more, Integer::sum);
    }

    Optional<GivenConsent> find(ConsentId consent) {
        return Optional.ofNullable(grants.get(consent))
                .map(grant -> new GivenConsent(grant, standing, endings.get(consent)));
    }

    List<Grant> grants() {
        return List.copyOf(grants.values());
    }

    /** What a reading brings: ended ones as well, which the book must leave out. */
    ShopperConsents read(long revision) {
        List<Consent> consents = new ArrayList<>();
        grants.values().forEach(grant -> consents.add(consent(grant)));
        return new ShopperConsents(SampleConsents.SHOPPER, revision, standing, consents);
    }

    private Consent consent(Grant grant) {
        int left = grant.maxUses().isEmpty()
                ? Consent.UNLIMITED
                : grant.maxUses().getAsInt() - uses.getOrDefault(grant.id(), 0);
        return new Consent(
                grant.id(),
                grant.shopper(),
                grant.scope(),
                Set.copyOf(grant.topics()),
                grant.purposes(),
                grant.noticeVersion(),
                grant.age(),
                grant.validFrom(),
                grant.validUntil(),
                left,
                endings.get(grant.id()));
    }
}
