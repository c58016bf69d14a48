/**
 * The flows, each readable top to bottom, and the ports that they need. Mutiny, no framework; adapters implement the ports.
 */
@NullMarked
package fi.lupa.engine;

import org.jspecify.annotations.NullMarked;
