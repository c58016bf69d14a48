package fi.lupa.retail;

/**
 * A part of a store that gateways hear.
 *
 * @param id unique within the store
 * @param name for people
 * @param sensitive whether being there tells something that its visitors would not tell
 */
public record Zone(ZoneId id, String name, boolean sensitive) {}
