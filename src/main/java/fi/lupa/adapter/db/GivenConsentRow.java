package fi.lupa.adapter.db;

import fi.lupa.consent.ConfirmedAge;
import fi.lupa.consent.ConsentId;
import fi.lupa.consent.EndedBy;
import fi.lupa.consent.Ending;
import fi.lupa.consent.GivenConsent;
import fi.lupa.consent.Grant;
import fi.lupa.consent.Purpose;
import fi.lupa.consent.Scope;
import fi.lupa.consent.Standing;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.TopicId;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of the consent table with its shopper's pause, as the shopper sees it. */
final class GivenConsentRow {
    private GivenConsentRow() {}

    static GivenConsent read(Row row) {
        Standing standing =
                new Standing(Columns.nullableInstant(row, "paused_at"), Columns.nullableInstant(row, "paused_until"));
        return new GivenConsent(grant(row), standing, ending(row));
    }

    private static Grant grant(Row row) {
        return new Grant(
                new ConsentId(row.getUUID("id")),
                new ShopperId(row.getUUID("shopper_id")),
                new Scope(new RetailerId(row.getString("retailer_id")), stores(row)),
                Columns.texts(row, "topics").stream().map(TopicId::new).toList(),
                Columns.texts(row, "purposes").stream().map(Purpose::of).collect(Collectors.toSet()),
                row.getString("notice_version"),
                row.getString("language"),
                Columns.instant(row, "valid_from"),
                Columns.instant(row, "valid_until"),
                row.getBoolean("until_named"),
                row.getString("until_event") != null,
                number(row, "max_uses"),
                new ConfirmedAge(number(row, "age_confirmed").orElse(0)),
                Columns.instant(row, "given_at"));
    }

    private static Set<StoreId> stores(Row row) {
        return Columns.texts(row, "store_ids").stream().map(StoreId::new).collect(Collectors.toSet());
    }

    /** The last use that is spent ends the consent also before that is written in its row. */
    private static @Nullable Ending ending(Row row) {
        Instant at = Columns.nullableInstant(row, "ended_at");
        if (at != null) {
            return new Ending(at, EndedBy.of(row.getString("ended_by")));
        }
        Instant spentAt = Columns.nullableInstant(row, "spent_at");
        return spentAt == null ? null : new Ending(spentAt, EndedBy.LAST_USE);
    }

    private static OptionalInt number(Row row, String column) {
        Integer number = row.getInteger(column);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
