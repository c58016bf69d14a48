package fi.lupa.adapter.db;

import fi.lupa.consent.ConfirmedAge;
import fi.lupa.consent.Consent;
import fi.lupa.consent.ConsentId;
import fi.lupa.consent.EndedBy;
import fi.lupa.consent.Ending;
import fi.lupa.consent.Purpose;
import fi.lupa.consent.Scope;
import fi.lupa.consent.Standing;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a row becomes a {@link Consent}. */
final class ConsentRows {
    /** The columns read, of a table or subquery named {@code c}. */
    static final String COLUMNS = """
            c.id AS consent_id, c.shopper_id, c.retailer_id, c.topics, c.store_ids, c.purposes, c.notice_version,
            c.age_confirmed, c.valid_from, c.valid_until, c.ended_at, c.ended_by,
            CASE WHEN c.max_uses IS NULL THEN NULL ELSE c.max_uses - (
                SELECT count(*)::int FROM outbox u WHERE u.consent_id = c.id
                   AND (u.state NOT IN ('cancelled', 'refused', 'expired') OR u.handed_off_at IS NOT NULL))
            END AS uses_left
            """;

    private ConsentRows() {}

    static Consent toConsent(Row row) {
        Integer usesLeft = row.getInteger("uses_left");
        return new Consent(
                new ConsentId(row.getUUID("consent_id")),
                new ShopperId(row.getUUID("shopper_id")),
                new Scope(
                        new RetailerId(row.getString("retailer_id")),
                        Columns.texts(row, "store_ids").stream()
                                .map(StoreId::new)
                                .collect(Collectors.toSet())),
                Columns.texts(row, "topics").stream().map(TopicId::new).collect(Collectors.toSet()),
                Columns.texts(row, "purposes").stream().map(Purpose::of).collect(Collectors.toSet()),
                row.getString("notice_version"),
                age(row.getInteger("age_confirmed")),
                Columns.instant(row, "valid_from"),
                Columns.instant(row, "valid_until"),
                usesLeft == null ? Consent.UNLIMITED : usesLeft,
                ending(row));
    }

    private static ConfirmedAge age(@Nullable Integer years) {
        return years == null ? ConfirmedAge.UNSAID : new ConfirmedAge(years);
    }

    private static @Nullable Ending ending(Row row) {
        Instant at = Columns.nullableInstant(row, "ended_at");
        return at == null ? null : new Ending(at, EndedBy.of(row.getString("ended_by")));
    }

    /** The standing of a row with the columns {@code paused_at} and {@code paused_until}. */
    static Standing toStanding(Row row) {
        return new Standing(Columns.nullableInstant(row, "paused_at"), Columns.nullableInstant(row, "paused_until"));
    }
}
