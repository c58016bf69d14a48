package fi.lupa.simulator.phone;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An offer as it came to an app.
 *
 * @param deliveryId tells one delivery from another, also when it comes again
 * @param offerId the offer
 * @param storeId the store that it is for
 * @param expiresAt when it is to be removed
 * @param content everything that came, for what only some apps show
 */
public record Push(String deliveryId, String offerId, String storeId, Instant expiresAt, JsonNode content) {
    /** Reads an offer; empty if it lacks what an app needs to obey its end. */
    static Optional<Push> of(JsonNode content) {
        try {
            Push push = new Push(
                    content.path("deliveryId").asText(),
                    content.path("offerId").asText(),
                    content.path("storeId").asText(),
                    OffsetDateTime.parse(content.path("expiresAt").asText()).toInstant(),
                    content);
            return push.deliveryId.isEmpty() ? Optional.empty() : Optional.of(push);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
