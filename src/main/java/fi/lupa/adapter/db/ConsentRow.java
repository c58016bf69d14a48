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
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of the consent table with its shopper's pause, as the shopper sees it. */
final class ConsentRow {
    private ConsentRow() {}

    static GivenConsent read(Row row) {
        Standing standing = new Standing(time(row, "paused_at"), time(row, "paused_until"));
        return new GivenConsent(grant(row), standing, ending(row));
    }

    private static Grant grant(Row row) {
        return new Grant(
                new ConsentId(row.getUUID("id")),
                new ShopperId(row.getUUID("shopper_id")),
                new Scope(new RetailerId(row.getString("retailer_id")), stores(row)),
                Arrays.stream(row.getArrayOfStrings("topics")).map(TopicId::new).toList(),
                Arrays.stream(row.getArrayOfStrings("purposes"))
                        .map(Purpose::of)
                        .collect(Collectors.toSet()),
                row.getString("notice_version"),
                row.getString("language"),
                row.getOffsetDateTime("valid_from").toInstant(),
                row.getOffsetDateTime("valid_until").toInstant(),
                row.getString("until_event") != null,
                number(row, "max_uses"),
                new ConfirmedAge(number(row, "age_confirmed").orElse(0)),
                row.getOffsetDateTime("given_at").toInstant());
    }

    private static Set<StoreId> stores(Row row) {
        String[] ids = row.getArrayOfStrings("store_ids");
        return ids == null ? Set.of() : List.of(ids).stream().map(StoreId::new).collect(Collectors.toSet());
    }

    private static @Nullable Ending ending(Row row) {
        Instant at = time(row, "ended_at");
        return at == null ? null : new Ending(at, EndedBy.of(row.getString("ended_by")));
    }

    private static @Nullable Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }

    private static OptionalInt number(Row row, String column) {
        Integer number = row.getInteger(column);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
