package fi.lupa.adapter.db;

import fi.lupa.consent.Permissions;
import fi.lupa.decision.Decider;
import fi.lupa.decision.Judgement;
import fi.lupa.decision.Send;
import fi.lupa.decision.Situation;
import fi.lupa.decision.Verdict;
import fi.lupa.engine.Settled;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.Offer;
import fi.lupa.offer.OfferId;
import fi.lupa.retail.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A judgement passed once more, by the same rules, on what the database says at the commit. */
final class Rejudgement {
    private final Judgement judgement;
    private final Facts facts;
    private final Instant now;
    private final int pushesPerVisit;

    Rejudgement(Judgement judgement, Facts facts, Instant now, int pushesPerVisit) {
        this.judgement = judgement;
        this.facts = facts;
        this.now = now;
        this.pushesPerVisit = pushesPerVisit;
    }

    Judgement judgement() {
        return judgement;
    }

    /**
     * Whether the shopper permits anything here, both when it happened and now, and nothing rested since the visit began; if
     * not, nothing is written.
     */
    boolean isPermitted() {
        return !facts.consents(shopper())
                        .standing()
                        .hasInterrupted(judgement.visit().startedAt())
                && permissions(now).isPresent()
                && permissions(judgement.occasion().at()).isPresent()
                && device().isPresent();
    }

    Optional<Facts.Device> device() {
        return facts.device(judgement.occasion().device(), shopper());
    }

    private Optional<Permissions> permissions(Instant at) {
        return store().flatMap(
                        store -> facts.consents(shopper()).permissions(store, at, facts.topics(store.retailer())));
    }

    private ShopperId shopper() {
        return judgement.occasion().visit().shopper();
    }

    private Optional<Store> store() {
        return facts.store(judgement.occasion().visit().store());
    }

    /**
     * The verdicts to commit.
     *
     * @param sent the offers that the visit had before
     * @param pushes how many of its pushes are out or under way
     */
    Settled settle(Set<OfferId> sent, int pushes) {
        List<Verdict> settled = new ArrayList<>();
        Map<OfferId, UUID> ids = new HashMap<>();
        List<Offer> again = new ArrayList<>();
        for (Verdict verdict : judgement.verdicts()) {
            OfferId id = verdict.offer().id();
            if (!verdict.isOpen()) {
                settled.add(verdict);
            } else if (!sent.contains(id)) {
                ids.put(id, verdict.id());
                facts.offer(id).ifPresent(again::add);
            }
        }
        settled.addAll(Decider.decide(
                again,
                offer -> situation(offer, pushes),
                offer -> ids.get(offer.id()),
                permission -> facts.takeUse(permission.consent())));
        settled.stream().filter(Send.class::isInstance).forEach(send -> facts.got(shopper(), send.offer(), now));
        return new Settled(true, settled, sent);
    }

    private Situation situation(Offer offer, int pushes) {
        var purpose = offer.kind().purpose();
        var then = permissions(judgement.occasion().at()).flatMap(p -> p.find(purpose, offer.topic()));
        var permission = permissions(now).flatMap(p -> p.find(purpose, offer.topic()));
        return new Situation(
                offer,
                then.isPresent() ? permission.orElse(null) : null,
                judgement.occasion().at(),
                now,
                facts.lastGot(shopper(), offer.id()),
                pushes,
                pushesPerVisit);
    }
}
