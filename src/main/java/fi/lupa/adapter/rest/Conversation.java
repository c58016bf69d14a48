package fi.lupa.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.lupa.engine.EarlierAnswer;
import fi.lupa.engine.IdempotentRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;

/** One request under an idempotency key: what is stored of it, and its answer when it comes again. */
final class Conversation {
    private final ObjectMapper mapper;
    private final SecureRandom random;
    private final IdempotencyKey key;
    private final String scope;
    private final byte[] bodyHash;

    Conversation(ObjectMapper mapper, SecureRandom random, IdempotencyKey key, String scope, byte[] bodyHash) {
        this.mapper = mapper;
        this.random = random;
        this.key = key;
        this.scope = scope;
        this.bodyHash = bodyHash;
    }

    /** What to store where the state of the resource is the answer. */
    IdempotentRequest about(String resource) {
        return new IdempotentRequest(scope, key.hash(), bodyHash, resource, new byte[0]);
    }

    /** What to store where the answer is repeated as it was, secrets included; erased with the resource. */
    IdempotentRequest answering(Object answer, String resource) {
        byte[] nonce = new byte[IdempotencyKey.NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = key.seal(mapper.writeValueAsBytes(answer), nonce, scope);
            return new IdempotentRequest(scope, key.hash(), bodyHash, resource, sealed);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer that was sealed. */
    <T> T open(EarlierAnswer earlier, Class<T> type) {
        try {
            return mapper.readValue(key.open(earlier.sealed(), scope), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
