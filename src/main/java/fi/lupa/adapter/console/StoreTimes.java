package fi.lupa.adapter.console;

import fi.lupa.engine.Books;
import fi.lupa.retail.Store;
import fi.lupa.retail.StoreId;
import fi.lupa.retail.Zone;
import fi.lupa.retail.ZoneId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names and local times of stores, as pages show them. */
record StoreTimes(Books books) {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy HH:mm", Locale.ROOT);

    String name(StoreId store) {
        return books.retail().store(store).map(Store::name).orElse("");
    }

    /** The zone's name; empty where there is none. */
    String name(StoreId store, @Nullable ZoneId zone) {
        return books.retail().store(store).stream()
                .flatMap(found -> found.zones().stream())
                .filter(one -> one.id().equals(zone))
                .map(Zone::name)
                .findFirst()
                .orElse("");
    }

    String seconds(StoreId store, Instant at) {
        return format(SECONDS, books.retail().store(store), at);
    }

    String minutes(StoreId store, Instant at) {
        return format(MINUTES, books.retail().store(store), at);
    }

    /** Day and minutes, by the clock of any store. */
    String day(Instant at) {
        return format(DAY, books.retail().stores().stream().findFirst(), at);
    }

    /** Seconds, by the clock of any store. */
    String seconds(Instant at) {
        return format(SECONDS, books.retail().stores().stream().findFirst(), at);
    }

    private static String format(DateTimeFormatter form, Optional<Store> store, Instant at) {
        return form.format(at.atZone(store.map(Store::timeZone).orElse(ZoneOffset.UTC)));
    }
}
