/** Where everybody is: people's visits to stores and their ways between zones, drawn from one seed. Pure. */
@NullMarked
package fi.lupa.simulator.world;

import org.jspecify.annotations.NullMarked;
