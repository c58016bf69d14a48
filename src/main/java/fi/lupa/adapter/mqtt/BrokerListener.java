package fi.lupa.adapter.mqtt;

/** Who is told of the publishing connection. Must return quickly. */
interface BrokerListener {
    /** The connection stands. On the publisher's thread. */
    default void connected() {}

    /** A message came for the engine itself. On a thread of the client. */
    default void arrived(String topic, byte[] payload) {}
}
