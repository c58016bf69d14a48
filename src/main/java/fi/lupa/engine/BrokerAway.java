package fi.lupa.engine;

/** The MQTT broker cannot be reached now, or does not answer. An outage, no defect: without a stack trace. */
public final class BrokerAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** An outage; the reason names no account. */
    public BrokerAway(String reason) {
        super(reason, null, false, false);
    }
}
