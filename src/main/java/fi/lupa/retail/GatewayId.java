package fi.lupa.retail;

/** The id of a beacon gateway, unique within its store. */
public record GatewayId(String value) {
    /** Checks the {@linkplain Identifier rule of ids}. */
    public GatewayId {
        Identifier.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
