package fi.lupa.engine;

import fi.lupa.consent.Permissions;
import fi.lupa.consent.ShopperConsents;
import fi.lupa.engine.Meters.SightingOutcome;
import fi.lupa.identity.Bearer;
import fi.lupa.retail.Store;
import fi.lupa.sighting.Freshness;
import fi.lupa.sighting.Scheme;
import fi.lupa.sighting.Sighting;
import fi.lupa.sighting.SightingSink;
import fi.lupa.visit.PresenceEvent;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.Visits;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The walk of one message's sightings: age, identity, permission, presence, decision; almost all end at the second. */
final class SightingWalk implements SightingSink {
    private final GatewayMessage message;
    private final Store store;
    private final FlowParts parts;
    private final Visits visits;
    private final VisitJudge judge;
    private final long arrivedAt;
    private final long arrivedAtSecond;
    private final Tally tally = new Tally();
    private final List<Uni<Void>> commits = new ArrayList<>(0);

    SightingWalk(GatewayMessage message, Store store, FlowParts parts, Visits visits, VisitJudge judge) {
        this.message = message;
        this.store = store;
        this.parts = parts;
        this.visits = visits;
        this.judge = judge;
        this.arrivedAt = message.arrivedAt().toEpochMilli();
        this.arrivedAtSecond = message.arrivedAt().getEpochSecond();
    }

    @Override
    public void accept(Scheme scheme, long hi, long lo, int tail, double rssi, long at, long sentAt) {
        boolean isTimeless = at == NO_TIME && sentAt == NO_TIME;
        long heardAt = message.isOverdue() && isTimeless
                ? Freshness.STALE
                : parts.settings().freshness().judge(at, sentAt, arrivedAt);
        if (heardAt == Freshness.STALE) {
            tally.count(SightingOutcome.STALE);
            return;
        }
        Bearer bearer = parts.books().identities().find(scheme, hi, lo, tail, arrivedAtSecond);
        ShopperConsents consents =
                bearer == null ? null : parts.books().consents().find(bearer.shopper());
        if (bearer == null || consents == null) {
            tally.count(SightingOutcome.UNKNOWN);
            return;
        }
        follow(bearer, consents, rssi, Instant.ofEpochMilli(heardAt));
    }

    private void follow(Bearer bearer, ShopperConsents consents, double rssi, Instant at) {
        Optional<Permissions> permissions = new BookPermissions(parts.books()).of(consents, store, at);
        if (permissions.isEmpty()) {
            tally.count(SightingOutcome.UNPERMITTED);
            forget(new VisitKey(bearer.shopper(), store.id()), at);
            return;
        }
        tally.count(SightingOutcome.PERMITTED);
        if (consents.standing().pausedAt() != null) {
            judge.beginAnew(new VisitKey(bearer.shopper(), store.id()));
        }
        Sighting sighting = new Sighting(message.route().gateway(), rssi, at);
        for (PresenceEvent event : visits.touch(permissions.get(), bearer.device(), store, sighting)) {
            commits.addAll(judge.judge(event, message.arrivedAt()));
        }
    }

    /** A late sighting from before the consent says nothing of a visit that goes on under it. */
    private void forget(VisitKey visit, Instant at) {
        if (visits.state(visit).filter(state -> state.lastSeen().isAfter(at)).isEmpty()) {
            judge.forget(visit);
        }
    }

    @Override
    public void malformed() {
        tally.count(SightingOutcome.MALFORMED);
    }

    void tell() {
        tally.tell(parts.meters(), parts.onlooker());
    }

    List<Uni<Void>> commits() {
        return commits;
    }
}
