package fi.lupa.adapter.rest;

import static fi.lupa.adapter.rest.Staff.with;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A retailer with the stores a and b, another with the store elsewhere, and somebody in every role. */
final class AccessWorld {
    private static final String PASSWORD = "correct horse battery";

    private final String run = UUID.randomUUID().toString();
    private String shopper = Shop.token();
    private final Map<String, Set<String>> offers = new HashMap<>();

    static AccessWorld open() {
        AccessWorld world = new AccessWorld();
        Staff.open(world.retailer("a"), world.store("a"));
        Staff.open(world.retailer("elsewhere"), world.store("elsewhere"));
        Staff.put("/stores/" + world.store("b"), world.storeBody("b")).statusCode(201);
        for (AccessRole role : AccessRole.values()) {
            if (role.isManager()) {
                Staff.put("/users/" + world.user(role), world.manager(role.stores()))
                        .statusCode(201);
            }
        }
        return world;
    }

    /** Somebody new in the role of the shopper: the former one's token has ended. */
    void renewShopper() {
        shopper = Shop.token();
    }

    String store(String name) {
        return "store-" + name + "-" + run;
    }

    String retailer(String store) {
        return (store.equals("elsewhere") ? "other-" : "retailer-") + run;
    }

    private String user(AccessRole role) {
        return role.name().toLowerCase(java.util.Locale.ROOT) + "-" + run;
    }

    Map<String, Object> manager(Set<String> stores) {
        return Map.of(
                "password",
                PASSWORD,
                "role",
                "manager",
                "storeIds",
                stores.stream().map(this::store).toList());
    }

    Map<String, Object> storeBody(String name) {
        return Staff.store(retailer(name));
    }

    Map<String, Object> offerBody(Set<String> stores) {
        return with(
                Staff.offer("none"),
                "storeIds",
                stores.stream().map(this::store).toList(),
                "content",
                Map.of(
                        "en",
                        Map.of("title", "Secret of " + stores.stream().sorted().toList() + run, "body", "B")));
    }

    /** A new offer in those stores; only its id where there are none. */
    String offer(Set<String> stores) {
        String id = "offer-" + UUID.randomUUID();
        if (!stores.isEmpty()) {
            Staff.put("/offers/" + id, offerBody(stores)).statusCode(201);
            offers.put(id, stores);
        }
        return id;
    }

    /** The offer is in other stores now. */
    void moved(String offer, Set<String> stores) {
        offers.put(offer, stores);
    }

    RequestSpecification as(AccessRole role) {
        return switch (role) {
            case NOBODY -> RestAssured.given().contentType("application/json");
            case SHOPPER -> Shop.as(shopper);
            case ADMIN -> Staff.admin();
            default ->
                RestAssured.given()
                        .auth()
                        .preemptive()
                        .basic(user(role), PASSWORD)
                        .contentType("application/json");
        };
    }

    /** Ids and texts that a role must not be told. */
    List<String> secrets(AccessRole role) {
        Set<String> hidden = Set.of("a", "b", "elsewhere").stream()
                .filter(name -> !role.sees(Set.of(name)))
                .collect(Collectors.toSet());
        List<String> secrets =
                new java.util.ArrayList<>(hidden.stream().map(this::store).toList());
        if (!role.sees(Set.of("elsewhere"))) {
            secrets.add(retailer("elsewhere"));
        }
        if (!role.sees(Set.of("a")) && !role.sees(Set.of("b"))) {
            secrets.add(retailer("a"));
        }
        offers.forEach((id, stores) -> {
            if (!role.sees(stores)) {
                secrets.add(id);
                secrets.add("Secret of " + stores.stream().sorted().toList() + run);
            }
        });
        return secrets;
    }
}
