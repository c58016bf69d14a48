package fi.lupa.simulator.walk;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The file that the truth is written to, line by line. For one thread. */
final class TruthFile implements Consumer<TruthEvent>, AutoCloseable {
    private final @Nullable BufferedWriter out;
    private final Map<String, String> devices;

    /**
     * Opens the file.
     *
     * @param file where, or empty to write nothing
     * @param participants whose devices have ids
     * @throws IOException if it cannot be written
     */
    TruthFile(Optional<Path> file, List<Participant> participants) throws IOException {
        this.out = file.isPresent() ? Files.newBufferedWriter(file.get()) : null;
        this.devices = participants.stream()
                .collect(Collectors.toMap(
                        participant -> participant.shopper().name(),
                        participant -> participant.account().device().deviceId()));
    }

    @Override
    public void accept(TruthEvent event) {
        if (out == null) {
            return;
        }
        try {
            out.write(event.json(devices.getOrDefault(event.who(), "")));
            out.newLine();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the truth cannot be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
