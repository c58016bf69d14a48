package fi.lupa.adapter.gateway;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The structure of a payload with every value masked: what operators may see of it. Of JSON, values become their types and
 * only {@linkplain FieldNames known} field names stay; of anything else, the kind and the rough size.
 */
final class Shape {
    private static final int MAX_DEPTH = 6;
    private static final int MAX_ELEMENTS = 5;
    private static final int MAX_MEMBERS = 64;
    private static final int MAX_LENGTH = 1024;
    private static final String CUT = "...";

    private Shape() {}

    /** The shape of a payload, at most 1,024 bytes. */
    static String of(byte[] payload) {
        try (JsonParser json = JsonPayload.open(payload)) {
            if (json.nextToken() != null) {
                String shape = value(json, 1);
                if (json.nextToken() == null) {
                    return shape;
                }
            }
        } catch (IOException e) {
            return rough(payload);
        }
        return rough(payload);
    }

    private static String value(JsonParser json, int depth) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return depth > MAX_DEPTH ? skip(json, "\"object\"") : object(json, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            return depth > MAX_DEPTH ? skip(json, "\"array\"") : array(json, depth);
        }
        return scalar(token);
    }

    private static String skip(JsonParser json, String shape) throws IOException {
        json.skipChildren();
        return shape;
    }

    private static String object(JsonParser json, int depth) throws IOException {
        Set<String> members = new LinkedHashSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = FieldNames.masked(json.currentName());
            json.nextToken();
            keep(members, MAX_MEMBERS, "\"" + name + "\":" + value(json, depth + 1));
        }
        return "{" + joined(members) + "}";
    }

    private static String array(JsonParser json, int depth) throws IOException {
        Set<String> elements = new LinkedHashSet<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            keep(elements, MAX_ELEMENTS, value(json, depth + 1));
        }
        return "[" + joined(elements) + "]";
    }

    private static void keep(Set<String> shapes, int limit, String shape) {
        if (shapes.size() < limit) {
            shapes.add(shape);
        }
    }

    /** Joins the shapes; what has no room is cut off at a comma. */
    private static String joined(Set<String> shapes) {
        String all = String.join(",", shapes);
        int room = MAX_LENGTH - "{}".length() - CUT.length();
        return all.length() <= room ? all : all.substring(0, all.lastIndexOf(',', room - 1) + 1) + CUT;
    }

    private static String scalar(JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            return "\"string\"";
        }
        if (token.isNumeric()) {
            return "\"number\"";
        }
        return token == JsonToken.VALUE_NULL ? "\"null\"" : "\"boolean\"";
    }

    private static String rough(byte[] payload) {
        int rounded = payload.length <= 1 ? payload.length : Integer.highestOneBit(payload.length - 1) << 1;
        return (isText(payload) ? "text(" : "binary(") + rounded + ")";
    }

    private static boolean isText(byte[] payload) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .chars()
                    .allMatch(c -> c >= ' ' || c == '\t' || c == '\r' || c == '\n');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
