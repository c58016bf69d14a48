package fi.lupa.adapter.gateway;

/** A gateways file that cannot be used; the message names the file, the entry, the field and the rule, for the operator. */
public final class InvalidGatewaysFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A file that breaks a rule. */
    InvalidGatewaysFile(String message) {
        super(message);
    }
}
