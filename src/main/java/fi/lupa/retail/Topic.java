package fi.lupa.retail;

/**
 * A subject that a retailer sends offers about.
 *
 * @param retailer the retailer whose topic it is
 * @param id unique within the retailer
 * @param sensitive whether only a consent that names this topic alone permits it; once true it stays true
 * @param minAge the least age in years that a shopper must have confirmed, also before it was raised; 0 for any age
 */
public record Topic(RetailerId retailer, TopicId id, boolean sensitive, int minAge) {
    /** A topic for any age. */
    public Topic(RetailerId retailer, TopicId id, boolean sensitive) {
        this(retailer, id, sensitive, 0);
    }
}
