package fi.lupa.adapter.db;

import fi.lupa.audit.Chain;
import fi.lupa.consent.ConsentId;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.RetailerId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes audit entries within the transaction of what they prove; unsealed, so that the chain serializes nothing. */
@ApplicationScoped
class AuditTrail {
    private static final int SALT_BYTES = 32;
    private static final String APPEND = """
            WITH entry AS (INSERT INTO audit (retailer_id, at, kind, commitment) VALUES ($1, $2, $3, $4) RETURNING id)
            INSERT INTO audit_opening (audit_id, shopper_id, consent_id, salt, fact)
            SELECT id, $5, $6, $7, $8 FROM entry
            """;

    private final SecureRandom random;

    AuditTrail(SecureRandom random) {
        this.random = random;
    }

    /**
     * Appends an entry.
     *
     * @param kind what sort of fact, for example {@code consent-given}
     * @param fact the fact as JSON; only a commitment to it enters the chain
     */
    Uni<Void> append(
            SqlClient tx,
            RetailerId retailer,
            Instant at,
            String kind,
            ShopperId shopper,
            ConsentId consent,
            String fact) {
        return append(tx, retailer, at, kind, shopper.value(), consent.value(), fact);
    }

    /** Appends an entry about a person that is about no single consent. */
    Uni<Void> append(SqlClient tx, RetailerId retailer, Instant at, String kind, ShopperId shopper, String fact) {
        return append(tx, retailer, at, kind, shopper.value(), null, fact);
    }

    /** Appends an entry about no person. */
    Uni<Void> append(SqlClient tx, RetailerId retailer, Instant at, String kind, String fact) {
        return append(tx, retailer, at, kind, (UUID) null, null, fact);
    }

    private Uni<Void> append(
            SqlClient tx,
            RetailerId retailer,
            Instant at,
            String kind,
            @Nullable UUID shopper,
            @Nullable UUID consent,
            String fact) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Tuple row = Tuple.tuple()
                .addValue(retailer.value())
                .addValue(at.atOffset(ZoneOffset.UTC))
                .addValue(kind)
                .addValue(Buffer.buffer(Chain.commit(salt, fact)))
                .addValue(shopper)
                .addValue(consent)
                .addValue(Buffer.buffer(salt))
                .addValue(fact);
        return tx.preparedQuery(APPEND).execute(row).replaceWithVoid();
    }
}
