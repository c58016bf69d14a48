package fi.lupa.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An enrolled shopper with one device.
 *
 * @param id of the shopper
 * @param signal what the device sends, as gateways write it
 * @param device the answer to its enrolment
 */
record Shopper(String id, String token, String signal, JsonNode device) {

    /** Grants a consent for a range of topics; its id. */
    String grant(Api api, int firstTopic, int topics) {
        Map<String, Object> consent = Map.of(
                "retailerId", "r1",
                "topics",
                        IntStream.range(firstTopic, firstTopic + topics)
                                .mapToObj(t -> "t" + t)
                                .toList(),
                "purposes", List.of("location-offers"),
                "noticeVersion", "n1",
                "language", "en");
        return api.me(token, "POST", "/me/consents", consent)
                .ok()
                .path("consentId")
                .asText();
    }

    /** Asks once for a withdrawal. */
    Api.Answer withdraw(Api api, String consent) {
        return api.me(token, "DELETE", "/me/consents/" + consent, Map.of());
    }

    /** Every decision that the program tells of. */
    List<Decided> decisions(Api api) {
        List<Decided> all = new ArrayList<>();
        JsonNode page = decisions(api, "");
        while (true) {
            page.path("items").forEach(item -> all.add(Decided.of(item)));
            if (!page.path("next").isTextual()) {
                return all;
            }
            page = decisions(api, "&cursor=" + page.path("next").asText());
        }
    }

    private JsonNode decisions(Api api, String cursor) {
        return api.me(token, "GET", "/me/decisions?limit=200" + cursor, Map.of())
                .ok();
    }

    /** What makes a decision that decision, whatever is counted on. */
    record Decided(String visit, String offer, String verdict, String reason, String delivery, String store) {
        static Decided of(JsonNode item) {
            return new Decided(
                    item.path("visitId").asText(),
                    item.path("offerId").asText(),
                    item.path("verdict").asText(),
                    item.path("reason").asText(),
                    item.path("deliveryId").asText(),
                    item.path("storeId").asText());
        }

        boolean isSent() {
            return verdict.equals("SENT_TO_OUTBOX");
        }
    }
}
