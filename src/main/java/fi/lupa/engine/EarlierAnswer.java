package fi.lupa.engine;

/**
 * What a request with the same idempotency key was answered before.
 *
 * @param resource the id of what it created
 * @param sealed its answer, readable only with the client's key
 */
@SuppressWarnings("ArrayRecordComponent") // read from a row, never compared
public record EarlierAnswer(String resource, byte[] sealed) {}
