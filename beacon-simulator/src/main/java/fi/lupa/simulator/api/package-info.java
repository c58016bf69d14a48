/** Lupa's HTTP API as an outsider uses it: the administrator's calls that set a shop up, and the shopper's calls. */
@NullMarked
package fi.lupa.simulator.api;

import org.jspecify.annotations.NullMarked;
