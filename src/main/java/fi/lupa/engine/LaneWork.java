package fi.lupa.engine;

import fi.lupa.decision.Offered;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.OfferBook;
import fi.lupa.retail.Store;
import fi.lupa.visit.PresenceEvent;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.Visits;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** What a lane does for its stores. Confined to the lane's thread. */
final class LaneWork {
    private final Lane lane;
    private final FlowParts parts;
    private final Batcher batcher;
    private final Visits visits;
    private final Offered offered = new Offered();
    private final VisitJudge judge;
    private long offerChanges;

    LaneWork(Lane lane, FlowParts parts) {
        this.lane = lane;
        this.parts = parts;
        this.batcher = new Batcher(parts.ledger());
        OfferBook offers = parts.books().offers();
        this.visits = new Visits(parts.settings().presence(), offers::dwellTimes, offers::isLevelAwaited);
        this.judge = new VisitJudge(parts, lane, batcher, visits, offered);
    }

    /** Decodes a message and follows what is permitted; the answer comes when all that it led to is committed. */
    Uni<Void> work(GatewayMessage message, Store store, SightingFormat format)
            throws MalformedPayload, InterruptedException {
        batcher.awaitRoom();
        SightingWalk walk = new SightingWalk(message, store, parts, visits, judge);
        try {
            format.decode(message.payload(), walk);
        } finally {
            walk.tell();
        }
        return FlowParts.all(walk.commits());
    }

    /** Fires the timers that are due. */
    void tick() {
        long changes = parts.books().offers().changes();
        if (changes != offerChanges) {
            offerChanges = changes;
            visits.dwellTimesChanged();
        }
        Instant now = parts.clock().instant();
        for (PresenceEvent event : visits.tick(now)) {
            judge.judge(event, now);
        }
        if (parts.onlooker().isWatching()) {
            parts.onlooker().visits(lane.name(), visits.states());
        }
    }

    /** Records how far the open visits have come. */
    Uni<Void> checkpoint() {
        return parts.ledger().checkpoint(visits.states());
    }

    /** Takes up a visit, if it is still permitted. */
    void restore(VisitStore.OpenVisit open) {
        VisitKey key = open.state().key();
        BookPermissions permissions = new BookPermissions(parts.books());
        if (permissions.of(key, parts.clock().instant()).isPresent() && !permissions.hasInterrupted(open.state())) {
            visits.restore(open.state());
            open.sent().forEach(offer -> offered.mark(key, offer));
        }
    }

    /** Drops the visits of a shopper that nothing permits to be followed any more. */
    void permissionEnded(ShopperId shopper) {
        Instant now = parts.clock().instant();
        BookPermissions permissions = new BookPermissions(parts.books());
        visits.of(shopper).stream()
                .filter(visit -> permissions.of(visit, now).isEmpty())
                .forEach(judge::forget);
    }
}
