package fi.lupa.adapter.db;

import fi.lupa.consent.ConsentId;
import fi.lupa.consent.EndedBy;
import fi.lupa.engine.Endings;
import fi.lupa.engine.Principal;
import fi.lupa.identity.ShopperId;
import fi.lupa.offer.OfferId;
import fi.lupa.retail.RetailerId;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transactions that end permission. Their connections serve nothing else, so a withdrawal never queues behind work. */
@ApplicationScoped
class PgEndings implements Endings {
    private final Pool pool;
    private final AuditTrail audit;
    private final Aftermath aftermath;
    private final DeliverySettings settings;
    private final DatabaseRole role;

    PgEndings(
            @ReactiveDataSource("ends") Pool pool,
            AuditTrail audit,
            Aftermath aftermath,
            DeliverySettings settings,
            DatabaseRole role) {
        this.pool = pool;
        this.audit = audit;
        this.aftermath = aftermath;
        this.settings = settings;
        this.role = role;
    }

    @Override
    public Uni<List<Ended>> end(ShopperId shopper, List<ConsentId> consents, EndedBy by, Instant at) {
        UUID[] ids = ids(consents);
        return pool.withTransaction(tx -> query(tx, EndSql.LOCK_SHOPPER, Tuple.of(shopper.value()))
                .flatMap(locked -> query(tx, EndSql.LOCK_CONSENTS, Tuple.of(shopper.value(), ids)))
                .map(PgEndings::ids)
                .call(own -> aftermath.lapse(tx, own))
                .flatMap(own -> query(tx, EndSql.END, Tuple.of(shopper.value(), own, Columns.time(at), by.text()))
                        .flatMap(ended -> aftermath.of(tx, EndedRow.of(ended)))
                        .flatMap(x -> EndSql.CONSENTS.silence(tx, own))
                        .flatMap(x -> query(tx, EndSql.ENDED, Tuple.of((Object) own))))
                .map(PgEndings::ended));
    }

    private static List<Ended> ended(RowSet<Row> rows) {
        List<Ended> ended = new ArrayList<>();
        rows.forEach(row -> ended.add(new Ended(
                new ConsentId(row.getUUID("id")),
                Columns.instant(row, "ended_at"),
                EndedBy.of(row.getString("ended_by")))));
        return ended;
    }

    @Override
    public Uni<Boolean> stop(Principal.OfStaff who, OfferId offer, Instant at) {
        return pool.withTransaction(tx -> role.enter(tx, who)
                .flatMap(x -> query(tx, EndSql.LOCK_OFFER, Tuple.of(offer.value())))
                .call(rows -> rows.size() == 0
                        ? Uni.createFrom().voidItem()
                        : query(tx, EndSql.STOP, Tuple.of(offer.value(), Columns.time(at))))
                .call(x -> role.leave(tx, who))
                .flatMap(rows -> rows.size() == 0
                        ? Uni.createFrom().item(false)
                        : stopped(tx, rows.iterator().next(), offer, at).replaceWith(true)));
    }

    /** The stop that takes effect is proved once, however often it is asked for. */
    private Uni<Void> stopped(SqlConnection tx, Row locked, OfferId offer, Instant at) {
        Uni<Void> proved = locked.getBoolean("runs")
                ? prove(tx, new RetailerId(locked.getString("retailer_id")), offer, at)
                : Uni.createFrom().voidItem();
        return proved.flatMap(x -> EndSql.OFFER.silence(tx, offer.value()));
    }

    private Uni<Void> prove(SqlConnection tx, RetailerId retailer, OfferId offer, Instant at) {
        String fact = new JsonObject()
                .put("offerId", offer.value())
                .put("stoppedAt", at.toString())
                .encode();
        return audit.append(tx, retailer, at, "offer-stopped", fact);
    }

    /** Each statement has a snapshot of its own: the order is what makes a late start visible. */
    @Override
    public Uni<Boolean> isQuiet(Target target) {
        EndSql sql = EndSql.of(target);
        Object argument = EndSql.argument(target);
        return pool.withConnection(connection ->
                query(connection, sql.cancel, Tuple.of(argument)).flatMap(x -> isIdle(connection, sql, argument)));
    }

    @Override
    public Uni<Boolean> isIdle(Target target) {
        EndSql sql = EndSql.of(target);
        Object argument = EndSql.argument(target);
        return pool.withConnection(connection ->
                query(connection, sql.unlease, Tuple.of(argument)).flatMap(x -> isIdle(connection, sql, argument)));
    }

    private Uni<Boolean> isIdle(SqlConnection connection, EndSql sql, Object argument) {
        return query(connection, sql.underWay, Tuple.of(argument))
                .map(rows -> rows.iterator().next().getInteger("under_way") == 0)
                .call(idle -> idle
                        ? Uni.createFrom().voidItem()
                        : query(connection, sql.discover, settings.discovery(argument)));
    }

    @Override
    public Uni<Tally> tally(Target target) {
        EndSql sql = EndSql.of(target);
        Object argument = EndSql.argument(target);
        return pool.withConnection(connection -> query(connection, sql.recall, Tuple.of(argument))
                .flatMap(x -> query(connection, sql.tally, Tuple.of(argument)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Tally(row.getInteger("cancelled"), row.getInteger("handed_off"))));
    }

    @Override
    public Uni<Optional<Long>> position(ConsentId consent) {
        return pool.preparedQuery(EndSql.POSITION)
                .execute(Tuple.of(consent.value()))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.ofNullable(rows.iterator().next().getLong("position")));
    }

    private static Uni<RowSet<Row>> query(SqlConnection connection, String sql, Tuple arguments) {
        return connection.preparedQuery(sql).execute(arguments);
    }

    private static UUID[] ids(List<ConsentId> consents) {
        return consents.stream().map(ConsentId::value).sorted().toArray(UUID[]::new);
    }

    private static UUID[] ids(RowSet<Row> rows) {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID("id")));
        return ids.toArray(UUID[]::new);
    }
}
