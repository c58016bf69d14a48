package fi.lupa.simulator.mqtt;

/**
 * What became of a gateway's messages.
 *
 * @param acknowledged how many were acknowledged
 * @param pending how many are kept until they are
 * @param dropped how many made room for newer ones
 * @param reconnects how often the connection was opened again
 */
public record LinkTally(long acknowledged, long pending, long dropped, long reconnects) {
    /** Nothing yet. */
    public static final LinkTally NONE = new LinkTally(0, 0, 0, 0);

    /** The sum of two. */
    public LinkTally plus(LinkTally other) {
        return new LinkTally(
                acknowledged + other.acknowledged,
                pending + other.pending,
                dropped + other.dropped,
                reconnects + other.reconnects);
    }
}
