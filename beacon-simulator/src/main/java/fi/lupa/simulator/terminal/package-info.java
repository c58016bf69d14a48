/** What every subcommand shares with its terminal: the version, a clean stop, the progress line. */
@NullMarked
package fi.lupa.simulator.terminal;

import org.jspecify.annotations.NullMarked;
