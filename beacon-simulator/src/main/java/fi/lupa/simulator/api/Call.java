package fi.lupa.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One call of the API.
 *
 * @param method the HTTP method
 * @param path below the API's address, with a leading slash
 * @param body the JSON body, or empty
 * @param idempotencyKey the header of that name, or empty
 */
public record Call(String method, String path, Optional<JsonNode> body, Optional<String> idempotencyKey) {
    /** Reads. */
    public static Call get(String path) {
        return new Call("GET", path, Optional.empty(), Optional.empty());
    }

    /** Creates or replaces. */
    public static Call put(String path, JsonNode body) {
        return new Call("PUT", path, Optional.of(body), Optional.empty());
    }

    /** Creates or does something. */
    public static Call post(String path, JsonNode body) {
        return new Call("POST", path, Optional.of(body), Optional.empty());
    }

    /** Removes or ends. */
    public static Call delete(String path) {
        return new Call("DELETE", path, Optional.empty(), Optional.empty());
    }

    /** The same call under a key, so that it may be repeated without creating twice. */
    public Call keyed(String key) {
        return new Call(method, path, body, Optional.of(key));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
