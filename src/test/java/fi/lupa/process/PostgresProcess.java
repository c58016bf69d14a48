package fi.lupa.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The PostgreSQL processes whose data lie under a directory, found by what they work in. */
final class PostgresProcess {
    private PostgresProcess() {}

    /** The server's main process, as its own file tells. */
    static long postmaster(Path dataDir) {
        Path file = dataDir.resolve("postgres/cluster/postmaster.pid");
        try {
            return Long.parseLong(Files.readAllLines(file).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that run now, workers too. */
    static List<ProcessHandle> under(Path dataDir) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksUnder(process, dataDir))
                .filter(process -> process.info()
                        .command()
                        .filter(command -> command.endsWith("/postgres"))
                        .isPresent())
                .toList();
    }

    private static boolean worksUnder(ProcessHandle process, Path dataDir) {
        Path link = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.readSymbolicLink(link).startsWith(dataDir.toRealPath());
        } catch (IOException | SecurityException e) {
            return false;
        }
    }
}
