/**
 * Everything around Lupa, played: stores with gateways, shoppers who walk about, and their apps, over HTTP and Eclipse
 * Paho. It shares no code with the engine, so that an independent client and an independent reading of the formats meet
 * the engine. This package is the command line; each subcommand has a package of its own.
 */
@NullMarked
package fi.lupa.simulator;

import org.jspecify.annotations.NullMarked;
