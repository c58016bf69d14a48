package fi.lupa.adapter.db;

import fi.lupa.consent.Consent;
import fi.lupa.consent.Purpose;
import fi.lupa.consent.Standing;
import fi.lupa.decision.Judgement;
import fi.lupa.decision.Occasion;
import fi.lupa.decision.Reason;
import fi.lupa.decision.Send;
import fi.lupa.decision.Verdict;
import fi.lupa.decision.Withhold;
import fi.lupa.identity.DeviceId;
import fi.lupa.offer.Offer;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.Store;
import fi.lupa.retail.Topic;
import fi.lupa.visit.VisitKey;
import fi.lupa.visit.VisitState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Judgements on the shopper of a scene, as a lane passes them. */
record Judgements(Scene scene, Store store, UUID device, Trigger trigger, Instant startedAt) {
    static Judgements of(Scene scene) {
        return new Judgements(scene, scene.store, scene.device, Trigger.ENTER, scene.now);
    }

    Judgements by(UUID other) {
        return new Judgements(scene, store, other, trigger, startedAt);
    }

    Judgements in(Store other) {
        return new Judgements(scene, other, device, trigger, startedAt);
    }

    Judgements at(Trigger other) {
        return new Judgements(scene, store, device, other, startedAt);
    }

    Judgements startedAt(Instant other) {
        return new Judgements(scene, store, device, trigger, other);
    }

    /** The offers may be sent, under that consent. */
    Judgement send(Consent consent, Offer... offers) {
        return judgement(
                consent, Stream.of(offers).<Verdict>map(o -> toSend(consent, o)).toList());
    }

    Judgement withhold(Consent consent, Reason reason, Offer offer) {
        return judgement(consent, List.of(new Withhold(UUID.randomUUID(), offer, reason)));
    }

    /** The first offer may be sent, under that consent; the others lost to it. */
    Judgement preferring(Consent consent, Offer first, Offer... others) {
        Stream<Verdict> lost = Stream.of(others).map(o -> new Withhold(UUID.randomUUID(), o, Reason.LOST_TO_PRIORITY));
        return judgement(
                consent, Stream.concat(Stream.of(toSend(consent, first)), lost).toList());
    }

    private Send toSend(Consent consent, Offer offer) {
        Topic topic = new Topic(scene.retailer, offer.topic(), false);
        return consent.permit(Purpose.LOCATION_OFFERS, topic, store, scene.now, Standing.CLEAR)
                .map(permission -> new Send(UUID.randomUUID(), offer, permission))
                .orElseThrow();
    }

    private Judgement judgement(Consent consent, List<Verdict> verdicts) {
        VisitKey visit = new VisitKey(consent.shopper(), store.id());
        DeviceId heard = new DeviceId(device);
        return new Judgement(
                new Occasion(trigger, visit, heard, scene.now, null, scene.now),
                new VisitState(visit, heard, startedAt, scene.now, Set.of(), null, null),
                verdicts);
    }
}
