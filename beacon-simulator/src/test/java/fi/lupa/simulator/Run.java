package fi.lupa.simulator;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import picocli.CommandLine;

/** One run of the command line: its exit code and what it printed. */
public record Run(int exitCode, String out, String err) {
    public static Run of(String... arguments) {
        return with(Map.of(), arguments);
    }

    public static Run with(Map<String, String> environment, String... arguments) {
        return with(environment, InputStream.nullInputStream(), arguments);
    }

    public static Run with(Map<String, String> environment, InputStream keyboard, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Simulator.commandLine(environment, keyboard)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return new Run(commandLine.execute(arguments), out.toString(), err.toString());
    }
}
