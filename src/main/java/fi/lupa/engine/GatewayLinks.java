package fi.lupa.engine;

/** The connections that gateways have to this instance. Any thread. */
public interface GatewayLinks {
    /** Closes whatever a gateway has open: what it signed in with does not hold any more. */
    void close(GatewayRef gateway);
}
