package fi.lupa.engine;

/**
 * What a register holds after a change.
 *
 * @param created whether it was not there before
 */
public record Written<T>(T value, long version, boolean created) {}
