package fi.lupa.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts conversations under idempotency keys. */
@ApplicationScoped
class Conversations {
    /** The scope of calls that demand no sign-in. */
    static final String OPEN = "open";

    private final ObjectMapper mapper;
    private final SecureRandom random;

    Conversations(ObjectMapper mapper, SecureRandom random) {
        this.mapper = mapper;
        this.random = random;
    }

    /**
     * A conversation whose key is required.
     *
     * @param header the value of {@code Idempotency-Key}; null where it is missing
     * @param scope who calls
     * @param call method and path: a key of one call is another's no more than another body is
     * @param body the parsed body; spelling and order of fields do not matter
     */
    Conversation required(@Nullable String header, String scope, String call, Object body) {
        return optional(header, scope, call, body)
                .orElseThrow(() ->
                        ProblemException.invalid("Idempotency-Key", "required", "this call needs an Idempotency-Key"));
    }

    /** A conversation whose key may be missing; empty where it is. The parameters are those of {@link #required}. */
    Optional<Conversation> optional(@Nullable String header, String scope, String call, Object body) {
        return Optional.ofNullable(header)
                .map(IdempotencyKey::parse)
                .map(key -> new Conversation(mapper, random, key, scope, hash(call, body)));
    }

    private byte[] hash(String call, Object body) {
        try {
            String text = call + "\n" + mapper.writeValueAsString(body);
            return IdempotencyKey.sha256(text.getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
