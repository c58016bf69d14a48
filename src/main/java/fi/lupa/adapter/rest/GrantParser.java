package fi.lupa.adapter.rest;

import fi.lupa.consent.ConfirmedAge;
import fi.lupa.consent.ConsentId;
import fi.lupa.consent.Grant;
import fi.lupa.consent.Purpose;
import fi.lupa.consent.Scope;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns requests for a consent into grants.
 *
 * @param maxDuration the longest that a consent may last
 */
record GrantParser(MaxDuration maxDuration) {
    /**
     * The grant that a request asks for. It begins now at the earliest: nothing is permitted for the time before it was given.
     *
     * @throws ProblemException naming every field that breaks a rule
     */
    Grant parse(ConsentRequest request, ConsentId id, ShopperId shopper, Instant now) {
        FieldErrors errors = new FieldErrors();
        List<Purpose> purposes = errors.parseAll("purposes", request.purposes(), Purpose::of);
        Instant latest = maxDuration.from(now);
        Instant from = request.validFrom() == null || request.validFrom().isBefore(now) ? now : request.validFrom();
        Instant until = request.validUntil() == null ? latest : request.validUntil();
        checkTimes(from, until, now, latest, errors);
        errors.throwIfAny();
        return new Grant(
                id,
                shopper,
                new Scope(new RetailerId(request.retailerId()), stores(request)),
                request.topics().stream().distinct().map(TopicId::new).toList(),
                Set.copyOf(purposes),
                request.noticeVersion(),
                request.language(),
                from,
                until,
                request.validUntil() != null,
                request.until() != null,
                request.maxUses() == null ? OptionalInt.empty() : OptionalInt.of(request.maxUses()),
                request.ageConfirmed() == null
                        ? ConfirmedAge.UNSAID
                        : request.ageConfirmed().age(),
                now);
    }

    private static void checkTimes(Instant from, Instant until, Instant now, Instant latest, FieldErrors errors) {
        if (!until.isAfter(now)) {
            errors.add("validUntil", "future", "the consent would have ended already");
        } else if (until.isAfter(latest)) {
            errors.add("validUntil", "max-duration", "a consent may not last that long");
        } else if (!from.isBefore(until)) {
            errors.add("validFrom", "before", "a consent begins before it ends");
        }
    }

    private static Set<StoreId> stores(ConsentRequest request) {
        return request.storeIds() == null
                ? Set.of()
                : request.storeIds().stream().map(StoreId::new).collect(Collectors.toSet());
    }
}
