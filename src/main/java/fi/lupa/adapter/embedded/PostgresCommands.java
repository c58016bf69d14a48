package fi.lupa.adapter.embedded;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's command line programs. As root they run in a user namespace of their own ({@code unshare -U}), since they
 * refuse to run as root.
 */
final class PostgresCommands {

    private final Path programs;
    private final Path log;

    /**
     * @param software directory of the unpacked software
     * @param log takes the output of the latest command
     */
    PostgresCommands(Path software, Path log) {
        this.programs = software.resolve("bin");
        this.log = log;
    }

    /**
     * Runs one program to its end. Blocks.
     *
     * @throws DatabaseStartException with the program's own output, if it fails
     */
    void run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of());
        command.add(programs.resolve(program).toString());
        command.addAll(arguments);
        // To a file, not a pipe: the server that pg_ctl leaves running would keep a pipe open for ever.
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream().close();
        if (exitCode(process) != 0) {
            throw new DatabaseStartException(
                    program + " failed: " + Files.readString(log).strip());
        }
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("interrupted while starting PostgreSQL");
        }
    }
}
