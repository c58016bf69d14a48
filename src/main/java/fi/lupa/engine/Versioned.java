package fi.lupa.engine;

/**
 * Something kept in a register, and how it is.
 *
 * @param version raised by every change
 */
public record Versioned<T>(T value, long version) {}
