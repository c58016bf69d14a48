package fi.lupa.retail;

/** The id of a store. */
public record StoreId(String value) {
    /** Checks the {@linkplain Identifier rule of ids}. */
    public StoreId {
        Identifier.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
