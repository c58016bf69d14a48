/** What phones broadcast and what of it gateways hear. Pure. */
@NullMarked
package fi.lupa.simulator.radio;

import org.jspecify.annotations.NullMarked;
