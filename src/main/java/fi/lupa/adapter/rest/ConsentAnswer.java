package fi.lupa.adapter.rest;

import fi.lupa.consent.Ending;
import fi.lupa.consent.GivenConsent;
import fi.lupa.consent.Grant;
import fi.lupa.consent.Purpose;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A consent as its shopper sees it.
 *
 * @param storeIds left out where it holds in all of the retailer's stores
 * @param status scheduled, active, paused or ended
 * @param endedAt left out while it has not ended
 * @param identityRequired true where a device of the shopper needs a new identity to be recognised; otherwise left out
 */
@Schema(description = "A consent, and what became of it")
record ConsentAnswer(
        String consentId,
        String retailerId,
        List<String> topics,
        @Nullable List<String> storeIds,
        List<String> purposes,
        Instant validFrom,
        Instant validUntil,
        ConsentRequest.@Nullable Until until,
        @Nullable Integer maxUses,
        String noticeVersion,
        String language,
        @Schema(examples = "active") String status,
        Instant givenAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable Boolean identityRequired) {

    /** The answer at a time. */
    static ConsentAnswer of(GivenConsent consent, Instant now) {
        return of(consent, false, now);
    }

    /** The answer to a request for a consent. */
    static ConsentAnswer of(GivenConsent consent, boolean identityRequired, Instant now) {
        Grant grant = consent.grant();
        Optional<Ending> ending = consent.ending(now);
        return new ConsentAnswer(
                grant.id().toString(),
                grant.scope().retailer().value(),
                grant.topics().stream().map(TopicId::value).toList(),
                stores(grant),
                grant.purposes().stream().sorted().map(Purpose::text).toList(),
                grant.validFrom(),
                grant.validUntil(),
                grant.untilPurchase() ? new ConsentRequest.Until("purchase") : null,
                grant.maxUses().isPresent() ? (Integer) grant.maxUses().getAsInt() : null,
                grant.noticeVersion(),
                grant.language(),
                consent.status(now).text(),
                grant.givenAt(),
                ending.map(Ending::at).orElse(null),
                ending.map(e -> e.by().text()).orElse(null),
                identityRequired ? (Boolean) true : null);
    }

    private static @Nullable List<String> stores(Grant grant) {
        return grant.scope().stores().isEmpty()
                ? null
                : grant.scope().stores().stream().map(StoreId::value).sorted().toList();
    }
}
