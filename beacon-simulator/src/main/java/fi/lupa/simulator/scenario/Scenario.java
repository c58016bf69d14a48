package fi.lupa.simulator.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;

/**
 * All that is played.
 *
 * @param retailer the controller
 * @param topics one or more, with different ids
 * @param notice what shoppers read
 * @param stores one or more, with different ids
 * @param offers each with its {@code id}; the rest is the body that Lupa gets, verbatim
 * @param shoppers people with the app, with different names; at most one is the showcase
 * @param crowd people without it; absent: nobody
 * @param movement how people move
 * @param radio how beacons are heard
 * @param batches when gateways publish
 */
public record Scenario(
        Retailer retailer,
        List<Topic> topics,
        Notice notice,
        List<Store> stores,
        List<ObjectNode> offers,
        List<Shopper> shoppers,
        Crowd crowd,
        Movement movement,
        Radio radio,
        Batches batches) {
    /** Fills in what is absent and refuses parts that do not fit together. */
    public Scenario {
        Rules.required(retailer, "retailer");
        Rules.required(notice, "notice");
        topics = List.copyOf(Rules.required(topics, "topics"));
        stores = List.copyOf(Rules.required(stores, "stores"));
        offers = List.copyOf(Objects.requireNonNullElse(offers, List.of()));
        shoppers = List.copyOf(Objects.requireNonNullElse(shoppers, List.of()));
        crowd = Objects.requireNonNullElse(crowd, new Crowd(0));
        movement = Objects.requireNonNullElseGet(movement, Movement::usual);
        radio = Objects.requireNonNullElseGet(radio, Radio::usual);
        batches = Objects.requireNonNullElseGet(batches, Batches::usual);
        References.check(topics, stores, offers, shoppers);
    }
}
