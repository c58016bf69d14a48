package fi.lupa.bench;

import java.io.IOException;

/** What takes in a gateway's messages, and is measured. */
interface Contender extends AutoCloseable {
    /** As the table names it. */
    String name();

    /** The process whose CPU time and allocation count. */
    Subject subject();

    /** A gateway's connection to it, or to the broker before it. */
    Load connect() throws IOException;

    /** Where the gateway's messages go. */
    String topic();

    /** Waits until it has worked off that many messages more than it had at {@code before}. */
    void awaitTaken(long before, int messages, int batch) throws IOException, InterruptedException;

    /** How much it has worked off so far, in a unit of its own. */
    long taken() throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
