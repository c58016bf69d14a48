package fi.lupa.adapter.rest;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lupa.engine.OfferDraft;
import fi.lupa.offer.Content;
import fi.lupa.offer.Contents;
import fi.lupa.offer.OfferId;
import fi.lupa.offer.OfferKind;
import fi.lupa.offer.OfferStatus;
import fi.lupa.offer.Place;
import fi.lupa.offer.Schedule;
import fi.lupa.offer.Trigger;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one offer; what is wrong is told field by field. */
final class OfferReader {
    private static final Set<String> UNSUPPORTED = Set.of(
            "quietHours", "audience", "exclusionGroup", "caps", "variants", "holdoutPercent", "coupon", "evidence");
    private static final Duration MAX_DELAY = Duration.ofDays(7);
    private static final Duration MAX_COOLDOWN = Duration.ofDays(30);
    private static final Duration TTL = Duration.ofMinutes(15);
    private static final Duration DELIVER_AFTER_VISIT = Duration.ofMinutes(10);

    private final FieldErrors errors = new FieldErrors();
    private final LinkRules links;
    private final OfferRequest body;

    OfferReader(LinkRules links, OfferRequest body) {
        this.links = links;
        this.body = body;
    }

    /** The offer, sound in itself. */
    OfferDraft read(OfferId id) {
        checkOthers();
        Optional<OfferKind> kind = errors.parse("kind", body.kind(), OfferKind::of);
        Optional<TopicId> topic = Ids.require(errors, "topic", body.topic(), TopicId::new);
        List<StoreId> stores = stores();
        Optional<Place> place = new PlaceReader(errors, body).read();
        Map<String, Content> contents = contents();
        Optional<Schedule> schedule = schedule();
        Duration ttl = Durations.read(errors, "ttl", body.ttl(), MAX_DELAY).orElse(TTL);
        Duration cooldown = Durations.read(errors, "cooldown", body.cooldown(), MAX_COOLDOWN)
                .orElse(Duration.ZERO);
        Duration afterVisit = deliverAfterVisit(place);
        Optional<OfferStatus> status = errors.parse("status", body.status(), OfferStatus::of);
        errors.throwIfAny();
        return new OfferDraft(
                id,
                topic.orElseThrow(),
                kind.orElse(OfferKind.OFFER),
                Set.copyOf(stores),
                place.orElseThrow(),
                new Contents(contents),
                schedule.orElseThrow(),
                Optional.ofNullable(body.priority()).orElse(0),
                cooldown,
                ttl,
                afterVisit,
                status.orElse(OfferStatus.DRAFT));
    }

    private void checkOthers() {
        Optional.ofNullable(body.others()).orElse(Map.of()).forEach(this::checkOther);
    }

    private void checkOther(String field, JsonNode value) {
        if (!UNSUPPORTED.contains(field)) {
            errors.add(field, "unknown", "there is no such field");
        } else if (!value.isNull()) {
            errors.add(field, "unsupported", "this is not supported yet, so an offer that needs it is refused");
        }
    }

    private List<StoreId> stores() {
        boolean some = body.storeIds() != null && !body.storeIds().isEmpty();
        errors.require(some, "storeIds", "required", "at least one store is needed");
        List<StoreId> stores = Lists.read(
                errors, "storeIds", body.storeIds(), (id, notes, field) -> notes.parse(field, id, StoreId::new));
        Lists.requireUnique(errors, "storeIds", stores, id -> id);
        return stores;
    }

    private Map<String, Content> contents() {
        Map<String, Content> contents = new HashMap<>();
        Texts.requireLanguages(errors, "content", body.content());
        Optional.ofNullable(body.content()).orElse(Map.of()).forEach((tag, content) -> {
            String field = "content." + tag;
            errors.require(content != null, field, "required", "the content is missing");
            if (content != null) {
                contents.put(tag, content.toContent(errors, field, links));
            }
        });
        return contents;
    }

    private Optional<Schedule> schedule() {
        errors.require(body.schedule() != null, "schedule", "required", "the schedule is needed");
        return Optional.ofNullable(body.schedule()).flatMap(schedule -> schedule.toSchedule(errors));
    }

    private Duration deliverAfterVisit(Optional<Place> place) {
        boolean isExit = place.filter(p -> p.trigger() == Trigger.EXIT).isPresent();
        errors.require(
                body.deliverAfterVisit() == null || isExit || place.isEmpty(),
                "deliverAfterVisit",
                "not-applicable",
                "only the trigger EXIT takes it");
        Duration given = Durations.read(errors, "deliverAfterVisit", body.deliverAfterVisit(), MAX_DELAY)
                .orElse(DELIVER_AFTER_VISIT);
        return isExit ? given : Duration.ZERO;
    }
}
