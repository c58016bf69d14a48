package fi.lupa.retail;

/**
 * A subject that a retailer sends offers about.
 *
 * @param retailer the retailer whose topic it is
 * @param id unique within the retailer
 * @param sensitive whether only a consent that names this topic alone permits it; once true it stays true
 */
public record Topic(RetailerId retailer, TopicId id, boolean sensitive) {}
