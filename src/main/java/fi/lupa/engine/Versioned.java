package fi.lupa.engine;

/**
 * Something kept, as it is.
 *
 * @param version raised by every change
 */
public record Versioned<T>(T value, long version) {}
