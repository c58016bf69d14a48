package fi.lupa;

import io.quarkus.runtime.annotations.QuarkusMain;

/** The program. */
@QuarkusMain
public final class Lupa {

    Lupa() {}

    /**
     * Runs the program until it is told to stop.
     *
     * @param args see {@code --help}
     */
    public static void main(String... args) {
        System.exit(LupaCommand.execute(args));
    }
}
