/**
 * The subcommand {@code walk}: people move, gateways hear and publish, phones receive, and at the end the truth is held
 * against what Lupa found.
 */
@NullMarked
package fi.lupa.simulator.walk;

import org.jspecify.annotations.NullMarked;
