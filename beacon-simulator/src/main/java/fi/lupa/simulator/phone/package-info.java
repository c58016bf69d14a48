/** The app as a complete reference client: the subcommand {@code phone}, and what any app has to do with a push. */
@NullMarked
package fi.lupa.simulator.phone;

import org.jspecify.annotations.NullMarked;
