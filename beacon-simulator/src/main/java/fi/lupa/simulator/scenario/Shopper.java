package fi.lupa.simulator.scenario;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person with the retailer's app.
 *
 * @param name what the truth and the report call the person; Lupa never hears it
 * @param language a BCP 47 tag
 * @param timeZone an IANA time zone
 * @param identity what the phone broadcasts; absent: {@code ibeacon}
 * @param showcase whether the phone is shown on a live page; one shopper at most; absent: no
 * @param storeIds the stores that the person visits, or absent for any
 * @param consents given in this order before walking; may be empty
 */
public record Shopper(
        String name,
        String language,
        String timeZone,
        Identity identity,
        Boolean showcase,
        @Nullable List<String> storeIds,
        List<ConsentWish> consents) {
    /** Refuses a shopper that is not complete. */
    public Shopper {
        Rules.id(name, "name");
        Rules.text(language, "language");
        Rules.text(timeZone, "timeZone");
        showcase = Objects.requireNonNullElse(showcase, false);
        identity = Objects.requireNonNullElse(identity, Identity.IBEACON);
        storeIds = storeIds == null ? null : List.copyOf(storeIds);
        Rules.check(storeIds == null || !storeIds.isEmpty(), "storeIds", "must have one or more");
        consents = List.copyOf(Objects.requireNonNullElse(consents, List.of()));
    }

    /** Whether the person goes to a store. */
    public boolean visits(String storeId) {
        return storeIds == null || storeIds.contains(storeId);
    }
}
