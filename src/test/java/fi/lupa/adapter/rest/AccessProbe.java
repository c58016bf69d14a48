package fi.lupa.adapter.rest;

import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes the calls of the matrix and tells what should not have been: another status, a secret told, a thing changed. */
final class AccessProbe {
    private static final Object NOTHING = Map.of();

    private final AccessWorld world;

    private AccessProbe(AccessWorld world) {
        this.world = world;
    }

    /** What went wrong when every role made every call; empty if nothing did. */
    static List<String> violations() throws IOException {
        AccessProbe probe = new AccessProbe(AccessWorld.open());
        List<String> violations = new ArrayList<>();
        for (AccessCase call : AccessCase.all()) {
            for (AccessRole role : AccessRole.values()) {
                violations.addAll(probe.violations(call, role));
            }
        }
        return violations;
    }

    /** What went wrong when a role made the call of a case; empty if nothing did. */
    private List<String> violations(AccessCase call, AccessRole role) {
        Set<String> present = call.present();
        String offer = call.path().contains("{offer}") ? world.offer(present) : "";
        String before = state(offer);
        String path = path(call, offer);
        Object body = body(call);
        RequestSpecification request = world.as(role);
        Response response = (call.method().equals("GET") ? request : request.body(body))
                .request(Method.valueOf(call.method()), path);
        if (role == AccessRole.SHOPPER && endsTheToken(call)) {
            world.renewShopper();
        }
        if (!offer.isEmpty() && call.method().equals("PUT") && response.statusCode() < 300) {
            world.moved(offer, call.wanted());
        }
        List<String> violations = new ArrayList<>();
        if (response.statusCode() != call.expected().get(role)) {
            violations.add(role + " " + call + ": " + response.statusCode());
        }
        String text = response.asString();
        String asked = path + body;
        world.secrets(role).stream()
                .filter(secret -> text.contains(secret) && !asked.contains(secret))
                .forEach(secret -> violations.add(role + " " + call + " is told " + secret));
        if (!role.sees(present) && !before.equals(state(offer))) {
            violations.add(role + " " + call + " changed it");
        }
        return violations;
    }

    private static boolean endsTheToken(AccessCase call) {
        return call.path().equals("/api/v1/me/token")
                || (call.method().equals("DELETE") && call.path().equals("/api/v1/me"));
    }

    /** The offer as the administrator sees it. */
    private static String state(String offer) {
        return offer.isEmpty()
                ? ""
                : Staff.admin().get(Staff.API + "/offers/" + offer).asString();
    }

    private String path(AccessCase call, String offer) {
        String store = first(call.present());
        String path = call.path()
                .replace("{offer}", offer)
                .replace("{store}", world.store(store))
                .replace("{retailer}", world.retailer(store))
                .replace("{topic}", "cars")
                .replace("{notice}", "n1")
                .replace("{gateway}", "g1")
                .replace("{name}", newUser(call))
                .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        boolean isListOfStore = path.endsWith("/offers") && !call.present().isEmpty();
        return isListOfStore ? path + "?limit=200&storeId=" + world.store(store) : path;
    }

    /** A user for calls that are about one. */
    private String newUser(AccessCase call) {
        String name = "user-" + UUID.randomUUID();
        if (call.path().contains("{name}")) {
            Staff.put("/users/" + name, world.manager(Set.of("a"))).statusCode(201);
        }
        return name;
    }

    private Object body(AccessCase call) {
        String path = call.path();
        if (!call.method().equals("PUT")) {
            return NOTHING;
        }
        if (path.endsWith("{offer}")) {
            return world.offerBody(call.wanted());
        }
        if (path.endsWith("{name}")) {
            return world.manager(call.wanted());
        }
        if (path.endsWith("{store}")) {
            return world.storeBody(first(call.wanted()));
        }
        return path.endsWith("{topic}")
                ? Staff.topic(false)
                : path.endsWith("{notice}")
                        ? Map.of("texts", Map.of("en", "We use your position."))
                        : Map.of("name", "Retailer");
    }

    private static String first(Set<String> stores) {
        Iterator<String> sorted = stores.stream().sorted().iterator();
        return sorted.hasNext() ? sorted.next() : "a";
    }
}
