package fi.lupa.history;

import java.util.Set;

/**
 * Something that a client saw. All times are nanoseconds of one monotonic clock of the machine, on which a time of day has its place
 * as well.
 */
public sealed interface Event {
    /**
     * A consent was given.
     *
     * @param topics that it names
     * @param maxUses {@link Integer#MAX_VALUE} for no limit
     * @param validUntil {@link Long#MAX_VALUE} for one that no test lives to see
     */
    record Granted(String shopper, String consent, Set<String> topics, int maxUses, long validUntil) implements Event {
        /** Takes a copy. */
        public Granted {
            topics = Set.copyOf(topics);
        }
    }

    /**
     * An answer to a request for an ending, or that none came.
     *
     * @param ending the same for every attempt
     * @param firstSentAt when the first attempt was sent
     * @param at when this answer was there
     * @param isFinal whether it says that the end is final
     * @param status of HTTP; 0 if no answer came
     * @param proof what every final answer must repeat; empty where there is nothing to
     */
    record Answered(
            long ending,
            EndingKind kind,
            Target target,
            long firstSentAt,
            long at,
            boolean isFinal,
            int status,
            String proof)
            implements Event {}

    /** The request that ended a pause was about to be sent, or the time came that it named. */
    record Resumed(String shopper, long at) implements Event {}

    /**
     * A push was with its app.
     *
     * @param at when it arrived
     * @param heldUntil right before the app acknowledged it
     */
    record Pushed(
            String shopper,
            String device,
            String delivery,
            String consent,
            String offer,
            String topic,
            long at,
            long heldUntil)
            implements Event {}

    /** A cancel was with the app. */
    record Cancelled(String device, String delivery, long at) implements Event {}

    /** An app lost its connection, or had none. */
    record Deaf(String device, long at) implements Event {}

    /**
     * What an instance told of a consent.
     *
     * @param ending when and by what it ended; empty if it did not
     */
    record Told(String consent, String status, String ending, long askedAt, long at) implements Event {}

    /**
     * A delivery that the database said was waiting or being sent, in a look that began after a final answer.
     *
     * @param ending whose target it is of
     */
    record Moving(long ending, String delivery, String state, long at) implements Event {}

    /**
     * A delivery as the database has it in the end.
     *
     * @param startedAt when the latest hand-off began; {@link Long#MIN_VALUE} if none did
     * @param isHandedOff whether it was accepted or its outcome is unknown
     */
    record Row(
            String shopper,
            String device,
            String delivery,
            String consent,
            String offer,
            String visit,
            String state,
            long startedAt,
            boolean isHandedOff)
            implements Event {}
}
