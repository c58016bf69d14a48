package fi.lupa.simulator.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** The rules between the parts of a scenario: what they name is there, and named once. */
final class References {
    private References() {}

    static void check(List<Topic> topics, List<Store> stores, List<ObjectNode> offers, List<Shopper> shoppers) {
        List<String> topicIds = topics.stream().map(Topic::id).toList();
        List<String> storeIds = stores.stream().map(Store::id).toList();
        Rules.check(!topics.isEmpty(), "topics", "must have one or more");
        Rules.check(!stores.isEmpty(), "stores", "must have one or more");
        Rules.unique(topicIds, "topics");
        Rules.unique(storeIds, "stores");
        Rules.unique(shoppers.stream().map(Shopper::name).toList(), "shoppers");
        Rules.check(
                shoppers.stream().filter(Shopper::showcase).count() <= 1, "shoppers", "must have one showcase at most");
        checkOffers(offers);
        for (int i = 0; i < shoppers.size(); i++) {
            checkShopper(shoppers.get(i), "shoppers[%d]".formatted(i), topicIds, storeIds);
        }
    }

    private static void checkOffers(List<ObjectNode> offers) {
        for (int i = 0; i < offers.size(); i++) {
            Rules.id(offers.get(i).path("id").textValue(), "offers[%d].id".formatted(i));
        }
        Rules.unique(offers.stream().map(offer -> offer.path("id").asText()).toList(), "offers");
    }

    private static void checkShopper(Shopper shopper, String field, List<String> topics, List<String> stores) {
        known(Objects.requireNonNullElse(shopper.storeIds(), List.of()), stores, field + ".storeIds", "stores");
        for (int i = 0; i < shopper.consents().size(); i++) {
            ConsentWish consent = shopper.consents().get(i);
            String inside = "%s.consents[%d]".formatted(field, i);
            known(consent.topics(), topics, inside + ".topics", "topics");
            known(Objects.requireNonNullElse(consent.storeIds(), List.of()), stores, inside + ".storeIds", "stores");
        }
    }

    private static void known(Collection<String> named, List<String> there, String field, String what) {
        Rules.check(there.containsAll(named), field, "must name %s of the scenario".formatted(what));
    }
}
