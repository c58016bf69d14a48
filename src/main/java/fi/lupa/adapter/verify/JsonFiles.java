package fi.lupa.adapter.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.lupa.audit.AuditKey;
import fi.lupa.audit.Head;
import fi.lupa.audit.SignedHead;
import fi.lupa.retail.RetailerId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Keys and heads as the API answers them; several answers may follow each other in a file. */
final class JsonFiles {
    /** A member that stands twice is refused: readers would not agree on which one counts. */
    static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> HEAD = Set.of("at", "hash", "keyId", "position", "retailerId", "signature");

    private JsonFiles() {}

    /** Keys by id; the id is computed, and what the file says must be the same. */
    static Map<String, AuditKey> keys(InputStream in) throws IOException {
        Map<String, AuditKey> keys = new HashMap<>();
        for (AuditKey key : items(in, JsonFiles::key)) {
            keys.put(key.id(), key);
        }
        return keys;
    }

    private static AuditKey key(JsonNode item) {
        AuditKey key = AuditKey.of(Base64.getDecoder().decode(text(item, "publicKey")));
        if (!key.id().equals(text(item, "keyId"))) {
            throw new IllegalArgumentException("a keyId is not that of its key");
        }
        return key;
    }

    /** Heads in the order of the file. */
    static List<SignedHead> heads(InputStream in) throws IOException {
        return items(in, JsonFiles::head);
    }

    private static SignedHead head(JsonNode item) {
        Set<String> members = new TreeSet<>();
        item.fieldNames().forEachRemaining(members::add);
        if (!members.equals(HEAD)) {
            throw new IllegalArgumentException("a head has the members " + new TreeSet<>(HEAD));
        }
        Head head = new Head(
                new RetailerId(text(item, "retailerId")),
                Long.parseLong(text(item, "position")),
                HexFormat.of().parseHex(text(item, "hash")),
                Instant.parse(text(item, "at")),
                text(item, "keyId"));
        return new SignedHead(head, Base64.getDecoder().decode(text(item, "signature")));
    }

    private static String text(JsonNode item, String member) {
        JsonNode value = item.get(member);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException(member + " is missing or no text");
        }
        return value.textValue();
    }

    /** The items of all answers, in their order. */
    private static <T> List<T> items(InputStream in, Function<JsonNode, T> read) throws IOException {
        List<T> all = new ArrayList<>();
        try (MappingIterator<JsonNode> answers =
                STRICT.readerFor(JsonNode.class).readValues(in)) {
            while (answers.hasNextValue()) {
                JsonNode items = answers.nextValue().path("items");
                if (!items.isArray()) {
                    throw new IllegalArgumentException("an answer without items");
                }
                items.forEach(item -> all.add(read.apply(item)));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("a time that is none", e);
        }
        return all;
    }

    /** Why a line is no entry, in words. */
    static String diagnose(String line) {
        try {
            JsonNode json = STRICT.readTree(line);
            return json.isObject()
                    ? "it is JSON, but has other members, values or order than the log"
                    : "it is no JSON object";
        } catch (JsonProcessingException e) {
            return String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")
                    ? "a member stands twice in it"
                    : "it is not JSON";
        }
    }
}
