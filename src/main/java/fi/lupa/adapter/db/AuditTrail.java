package fi.lupa.adapter.db;

import fi.lupa.audit.Opening;
import fi.lupa.consent.ConsentId;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** Writes audit entries within the transaction of what they prove; unsealed, so that the chain serializes nothing. */
@ApplicationScoped
class AuditTrail {
    private static final int SALT_BYTES = 32;

    /** A commitment under a random salt is of one fact only, so it tells which entry is whose. */
    private static final String APPEND = """
            WITH given AS (
                SELECT * FROM unnest($1::text[], $2::timestamptz[], $3::text[], $4::bytea[], $5::uuid[], $6::uuid[],
                                     $7::bytea[], $8::text[]) WITH ORDINALITY
                    AS g (retailer_id, at, kind, commitment, shopper_id, consent_id, salt, fact, place)),
            entry AS (
                INSERT INTO audit (retailer_id, at, kind, commitment)
                SELECT retailer_id, at, kind, commitment FROM given ORDER BY place RETURNING id, commitment)
            INSERT INTO audit_opening (audit_id, shopper_id, consent_id, salt, fact)
            SELECT id, shopper_id, consent_id, salt, fact FROM entry JOIN given USING (commitment)
            """;

    private final SecureRandom random;

    AuditTrail(SecureRandom random) {
        this.random = random;
    }

    /** Appends an entry about a consent. */
    Uni<Void> append(
            SqlClient tx,
            RetailerId retailer,
            Instant at,
            String kind,
            ShopperId shopper,
            ConsentId consent,
            String fact) {
        return append(tx, List.of(new AuditFact(retailer, at, kind, shopper, consent, fact)));
    }

    /** Appends an entry about a person that is about no single consent. */
    Uni<Void> append(SqlClient tx, RetailerId retailer, Instant at, String kind, ShopperId shopper, String fact) {
        return append(tx, List.of(new AuditFact(retailer, at, kind, shopper, null, fact)));
    }

    /** Appends an entry about no person. */
    Uni<Void> append(SqlClient tx, RetailerId retailer, Instant at, String kind, String fact) {
        return append(tx, List.of(new AuditFact(retailer, at, kind, null, null, fact)));
    }

    /** Appends an entry for each fact, in their order, by one statement. */
    Uni<Void> append(SqlClient tx, List<AuditFact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Opening> openings = facts.stream().map(this::opening).toList();
        Tuple columns = Tuple.tuple()
                .addValue(column(facts, fact -> fact.retailer().value(), String[]::new))
                .addValue(column(facts, fact -> Columns.time(fact.at()), OffsetDateTime[]::new))
                .addValue(column(facts, AuditFact::kind, String[]::new))
                .addValue(column(openings, opening -> Buffer.buffer(opening.commitment()), Buffer[]::new))
                .addValue(column(facts, AuditTrail::shopper, UUID[]::new))
                .addValue(column(facts, AuditTrail::consent, UUID[]::new))
                .addValue(column(openings, opening -> Buffer.buffer(opening.salt()), Buffer[]::new))
                .addValue(column(openings, Opening::fact, String[]::new));
        return tx.preparedQuery(APPEND).execute(columns).replaceWithVoid();
    }

    private static <T, C> C[] column(List<T> rows, Function<T, C> value, IntFunction<C[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static @Nullable UUID shopper(AuditFact fact) {
        ShopperId shopper = fact.shopper();
        return shopper == null ? null : shopper.value();
    }

    private static @Nullable UUID consent(AuditFact fact) {
        ConsentId consent = fact.consent();
        return consent == null ? null : consent.value();
    }

    private Opening opening(AuditFact fact) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Opening(salt, canonical(fact));
    }

    /** The fact with its kind as {@code type}, in the canonical form of RFC 8785. */
    private static String canonical(AuditFact fact) {
        try {
            String typed = new JsonObject(fact.fact()).put("type", fact.kind()).encode();
            return new JsonCanonicalizer(typed).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
