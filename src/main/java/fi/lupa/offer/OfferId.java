package fi.lupa.offer;

import fi.lupa.retail.Identifier;

/** The id of an offer. */
public record OfferId(String value) {
    /** Checks the {@linkplain Identifier rule of ids}. */
    public OfferId {
        Identifier.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
