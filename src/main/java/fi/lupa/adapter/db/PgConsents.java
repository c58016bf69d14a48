package fi.lupa.adapter.db;

import fi.lupa.consent.BrokenTerm;
import fi.lupa.consent.ConsentId;
import fi.lupa.consent.GivenConsent;
import fi.lupa.consent.Grant;
import fi.lupa.engine.Consents;
import fi.lupa.engine.EarlierAnswer;
import fi.lupa.engine.IdempotentRequest;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.TopicId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Consents in PostgreSQL. Lock order: the shopper before anything of the shopper's. */
@ApplicationScoped
class PgConsents implements Consents {
    private static final String SELECT = """
            SELECT c.*, s.paused_at, s.paused_until,
                   CASE WHEN c.ended_at IS NULL AND c.max_uses IS NOT NULL THEN (
                        SELECT max(o.handed_off_at) FROM outbox o WHERE o.consent_id = c.id AND %s
                        HAVING count(*) >= c.max_uses) END AS spent_at
              FROM consent c JOIN shopper s ON s.id = c.shopper_id
            """.formatted(Conditions.SPENT);
    private static final String FIND = SELECT + "WHERE c.id = $1";
    private static final String FIRST = SELECT + "WHERE c.shopper_id = $1 ORDER BY c.given_at DESC, c.id DESC LIMIT $2";
    private static final String NEXT = SELECT + """
            WHERE c.shopper_id = $1 AND (c.given_at, c.id) < ($3, $4) ORDER BY c.given_at DESC, c.id DESC LIMIT $2
            """;
    private static final String TO_WITHDRAW = """
            SELECT c.id FROM consent c
            WHERE c.shopper_id = $1 AND ($2::text IS NULL OR c.retailer_id = $2) AND ($3::text IS NULL OR $3 = ANY (c.topics))
              AND (c.ended_at IS NULL OR c.ended_by = 'withdrawal' AND c.ended_at > $4::timestamptz - interval '1 minute'
                   OR EXISTS (SELECT 1 FROM outbox o WHERE o.consent_id = c.id
                              AND (o.state IN ('pending', 'leased', 'sending')
                                   OR o.state IN ('done', 'unknown') AND o.quiet_at > $4)))
            ORDER BY c.id
            """;

    /** Under the shopper's lock, as the destruction of keys is. */
    private static final String IDENTITY_REQUIRED = """
            SELECT EXISTS (SELECT FROM device d WHERE d.shopper_id = $1 AND d.channel_state <> 'disabled'
                              AND NOT EXISTS (SELECT FROM identity i WHERE i.device_id = d.id)) AS required
            """;

    private final Pool pool;
    private final GrantWriter writer;

    PgConsents(Pool pool, GrantWriter writer) {
        this.pool = pool;
        this.writer = writer;
    }

    @Override
    public Uni<Given> give(Grant grant, IdempotentRequest request) {
        return pool.withTransaction(tx -> ShopperLock.take(tx, grant.shopper())
                        .flatMap(locked -> IdempotencyTable.claim(tx, request, grant.givenAt()))
                        .flatMap(earlier -> carryOut(tx, grant, earlier)))
                .onFailure(Refusal.class)
                .recoverWithItem(Refusal::given);
    }

    @Override
    public Uni<Optional<Accepted>> givenBy(IdempotentRequest request) {
        return IdempotencyTable.earlier(pool, request)
                .flatMap(earlier -> earlier.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : accepted(pool, UUID.fromString(earlier.get().resource()))
                                .map(Optional::of));
    }

    private Uni<Given> carryOut(SqlConnection tx, Grant grant, Optional<EarlierAnswer> earlier) {
        UUID id = earlier.map(e -> UUID.fromString(e.resource()))
                .orElse(grant.id().value());
        Uni<Void> write = earlier.isPresent() ? Uni.createFrom().voidItem() : write(tx, grant);
        return write.flatMap(x -> accepted(tx, id)).map(accepted -> accepted);
    }

    private static Uni<Accepted> accepted(SqlClient client, UUID id) {
        return client.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> GivenConsentRow.read(rows.iterator().next()))
                .flatMap(consent -> client.preparedQuery(IDENTITY_REQUIRED)
                        .execute(Tuple.of(consent.grant().shopper().value()))
                        .map(rows ->
                                new Accepted(consent, rows.iterator().next().getBoolean("required"))));
    }

    private Uni<Void> write(SqlConnection tx, Grant grant) {
        return RetailerFactsQuery.run(tx, grant).flatMap(facts -> {
            List<BrokenTerm> broken = grant.brokenTerms(facts);
            return broken.isEmpty()
                    ? writer.write(tx, grant, facts)
                    : Uni.createFrom().failure(new Refusal(new Refused(broken)));
        });
    }

    @Override
    public Uni<List<GivenConsent>> list(ShopperId shopper, Optional<Place> after, int limit) {
        Uni<RowSet<Row>> rows = after.map(place -> pool.preparedQuery(NEXT)
                        .execute(Tuple.of(
                                shopper.value(),
                                limit,
                                Columns.time(place.givenAt()),
                                place.id().value())))
                .orElseGet(() -> pool.preparedQuery(FIRST).execute(Tuple.of(shopper.value(), limit)));
        return rows.map(found -> StreamSupport.stream(found.spliterator(), false)
                .map(GivenConsentRow::read)
                .toList());
    }

    @Override
    public Uni<Optional<GivenConsent>> find(ShopperId shopper, ConsentId consent) {
        return pool.preparedQuery(FIND + " AND c.shopper_id = $2")
                .execute(Tuple.of(consent.value(), shopper.value()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(GivenConsentRow::read)
                        .findFirst());
    }

    @Override
    public Uni<List<ConsentId>> toWithdraw(
            ShopperId shopper, Optional<RetailerId> retailer, Optional<TopicId> topic, Instant now) {
        Tuple filter = Tuple.of(
                shopper.value(),
                retailer.map(RetailerId::value).orElse(null),
                topic.map(TopicId::value).orElse(null),
                Columns.time(now));
        return pool.preparedQuery(TO_WITHDRAW)
                .execute(filter)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ConsentId(row.getUUID("id")))
                        .toList());
    }

    /** Rolls the transaction back, so that the idempotency key of a refused request is not used up. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refused given;

        Refusal(Refused given) {
            super("refused", null, false, false);
            this.given = given;
        }

        Given given() {
            return given;
        }
    }
}
