package fi.lupa.simulator.walk;

import com.fasterxml.jackson.databind.JsonNode;
import fi.lupa.simulator.api.ApiFailure;
import fi.lupa.simulator.api.ShopperAccount;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What Lupa tells a shopper.
 *
 * @param shopper the shopper's name in the scenario
 * @param consents the consents and what became of them
 * @param decisions what was decided
 */
record Found(String shopper, List<Consent> consents, List<Decision> decisions) {
    /**
     * A consent, as far as it says when Lupa may tell of a visit.
     *
     * @param storeIds empty for all stores
     */
    record Consent(List<String> storeIds, Instant from, Instant until) {
        boolean covers(String storeId) {
            return storeIds.isEmpty() || storeIds.contains(storeId);
        }
    }

    /** A decision. */
    record Decision(
            String storeId,
            String visitId,
            String offerId,
            String trigger,
            String verdict,
            String reason,
            String deliveryId,
            Instant firstAt) {}

    /**
     * Asks Lupa.
     *
     * @throws ApiFailure if a call is refused
     */
    static Found ask(String shopper, ShopperAccount account) throws ApiFailure, InterruptedException {
        return new Found(
                shopper,
                account.consents().stream().map(Found::consent).toList(),
                account.decisions().stream().map(Found::decision).toList());
    }

    private static Consent consent(JsonNode consent) {
        List<String> stores = new ArrayList<>();
        consent.path("storeIds").forEach(id -> stores.add(id.asText()));
        Instant until = time(consent.path("validUntil"));
        Instant ended = consent.hasNonNull("endedAt") ? time(consent.path("endedAt")) : until;
        return new Consent(stores, time(consent.path("validFrom")), ended.isBefore(until) ? ended : until);
    }

    private static Decision decision(JsonNode decision) {
        return new Decision(
                decision.path("storeId").asText(),
                decision.path("visitId").asText(),
                decision.path("offerId").asText(),
                decision.path("trigger").asText(),
                decision.path("verdict").asText(),
                decision.path("reason").asText(),
                decision.path("deliveryId").asText(),
                time(decision.path("firstAt")));
    }

    private static Instant time(JsonNode time) {
        return OffsetDateTime.parse(time.asText()).toInstant();
    }
}
