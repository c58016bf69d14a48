package fi.lupa.adapter.rest;

import fi.lupa.engine.AuditLog;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The keys that heads of audit chains are checked with: open to everybody. */
@Path("/api/v1/audit/keys")
@Tag(name = "Audit")
class AuditKeysResource {
    /** Short, since a new instance signs with a key of its own. */
    static final String CACHE = "public, max-age=60";

    private final AuditLog log;

    AuditKeysResource(AuditLog log) {
        this.log = log;
    }

    /** All keys. */
    @GET
    @Operation(summary = "The public keys that heads of audit chains were signed with, the oldest first")
    public Uni<RestResponse<Answer>> list() {
        return CancelProof.shield(log.keys())
                .map(keys -> ResponseBuilder.ok(
                                new Answer(keys.stream().map(Key::of).toList()))
                        .header(HttpHeaders.CACHE_CONTROL, CACHE)
                        .build());
    }

    /** All keys. */
    record Answer(List<Key> items) {
        Answer {
            items = List.copyOf(items);
        }
    }

    /**
     * A key.
     *
     * @param keyId SHA-256 of the key's encoding, in hex
     * @param publicKey SubjectPublicKeyInfo, DER, in Base64
     * @param since when its instance first started
     */
    record Key(String keyId, String algorithm, String publicKey, String since) {
        static Key of(AuditLog.Published published) {
            return new Key(
                    published.key().id(),
                    "Ed25519",
                    Base64.getEncoder().encodeToString(published.key().encoded()),
                    published.since().toString());
        }
    }
}
