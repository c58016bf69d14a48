package fi.lupa;

import fi.lupa.adapter.embedded.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The client id that the broker knows the engine's session by, unless one was set: generated once and kept in the data
 * directory. A gateway may choose its client id, and one that chose the engine's would take its session over, so it is not to be
 * guessed.
 */
final class BrokerClientId {

    private BrokerClientId() {}

    /** The id kept in a data directory. */
    static String kept(Path dataDir) throws IOException {
        Files.createDirectories(dataDir);
        return "lupa-"
                + SecretFile.readOrCreate(dataDir.resolve("broker-client-id"))
                        .secret()
                        .value();
    }
}
