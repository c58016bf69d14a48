package fi.lupa.retail;

/** The id of a zone of a store; not a time zone. */
public record ZoneId(String value) {
    /** Checks the {@linkplain Identifier rule of ids}. */
    public ZoneId {
        Identifier.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
