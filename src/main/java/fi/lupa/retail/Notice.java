package fi.lupa.retail;

import java.util.Map;

/**
 * What a retailer tells shoppers before they consent.
 *
 * @param version chosen by the retailer, unique within it; obeys the {@linkplain Identifier rule of ids}
 * @param texts by BCP 47 language tag; never empty
 */
public record Notice(RetailerId retailer, String version, Map<String, String> texts) {
    /** Takes a copy. */
    public Notice {
        Identifier.require(version);
        texts = Map.copyOf(texts);
    }
}
