package fi.lupa.engine;

/** Where dead letters go. Never blocks, never fails; any thread. */
public interface DeadLetters {
    /**
     * Masks the payload and tells the operators.
     *
     * @param route where the message came from
     * @param reason a few words, free of anything from the payload
     * @param payload only its structure is told
     */
    void bury(Route route, String reason, byte[] payload);
}
