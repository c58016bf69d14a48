package fi.lupa.adapter.db;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** JSON values of columns. */
final class Json {
    private Json() {}

    /** Texts by language as an object. */
    static JsonObject texts(Map<String, String> texts) {
        JsonObject json = new JsonObject();
        new TreeMap<>(texts).forEach(json::put);
        return json;
    }

    /** An object of texts as a map. */
    static Map<String, String> texts(JsonObject json) {
        Map<String, String> texts = new TreeMap<>();
        json.forEach(entry -> texts.put(entry.getKey(), (String) entry.getValue()));
        return texts;
    }

    /** The objects of an array, each read. */
    static <T> List<T> list(JsonArray array, Function<JsonObject, T> read) {
        return array.stream().map(JsonObject.class::cast).map(read).toList();
    }

    /** An array of values, each written. */
    static <T> JsonArray array(List<T> values, Function<T, JsonObject> write) {
        return new JsonArray(values.stream().map(write).toList());
    }

    /** The object with a field more, unless the value is missing. */
    static JsonObject put(JsonObject json, String field, @Nullable Object value) {
        return value == null ? json : json.put(field, value);
    }
}
