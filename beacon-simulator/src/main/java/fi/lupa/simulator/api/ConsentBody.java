package fi.lupa.simulator.api;

import static fi.lupa.simulator.api.LupaApi.JSON;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.lupa.simulator.scenario.ConsentWish;
import java.time.Instant;

/**
 * The body of {@code POST /me/consents}.
 *
 * @param retailerId whom the consent is given to
 * @param noticeVersion the notice that the shopper read
 * @param language the language that it was read in
 * @param ageConfirmed whether the shopper confirmed to be old enough
 */
public record ConsentBody(String retailerId, String noticeVersion, String language, boolean ageConfirmed) {
    /**
     * The body for a consent.
     *
     * @param now the time that its duration counts from
     */
    public ObjectNode of(ConsentWish wish, Instant now) {
        ObjectNode body = JSON.createObjectNode()
                .put("retailerId", retailerId)
                .put("noticeVersion", noticeVersion)
                .put("language", language);
        body.set("topics", JSON.valueToTree(wish.topics()));
        body.set("purposes", JSON.valueToTree(wish.purposes()));
        limit(body, wish, now);
        return ageConfirmed ? body.put("ageConfirmed", true) : body;
    }

    private static void limit(ObjectNode body, ConsentWish wish, Instant now) {
        if (wish.storeIds() != null) {
            body.set("storeIds", JSON.valueToTree(wish.storeIds()));
        }
        if (wish.validFor() != null) {
            body.put("validUntil", now.plus(wish.validFor()).toString());
        }
        if (wish.maxUses() != null) {
            body.put("maxUses", wish.maxUses());
        }
        if (wish.until() != null) {
            body.putObject("until").put("event", wish.until());
        }
    }
}
