package fi.lupa.retail;

/** The id of a topic, unique within its retailer: what a consent and an offer are about. */
public record TopicId(String value) {
    /** Checks the {@linkplain Identifier rule of ids}. */
    public TopicId {
        Identifier.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
