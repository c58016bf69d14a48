package fi.lupa.simulator.mqtt;

/** One message to publish. Two with the same content are two. */
public final class Publication {
    private final String topic;
    private final byte[] payload;

    /**
     * A message.
     *
     * @param topic a topic name
     * @param payload its bytes; not to be changed afterwards
     */
    public Publication(String topic, byte[] payload) {
        this.topic = topic;
        this.payload = payload.clone();
    }

    /** Where it is published. */
    public String topic() {
        return topic;
    }

    /** What is published, as a copy. */
    public byte[] payload() {
        return payload.clone();
    }
}
