/** The subcommand {@code replay}: a recording of gateway messages, played to an MQTT server as one gateway. */
@NullMarked
package fi.lupa.simulator.replay;

import org.jspecify.annotations.NullMarked;
