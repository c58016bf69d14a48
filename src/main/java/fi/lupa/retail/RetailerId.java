package fi.lupa.retail;

/** The id of a retailer: the controller that a shopper gives a consent to. */
public record RetailerId(String value) {
    /** Checks the {@linkplain Identifier rule of ids}. */
    public RetailerId {
        Identifier.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
