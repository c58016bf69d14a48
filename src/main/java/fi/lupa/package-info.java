/**
 * The front door: main class, command line, boot settings and the wiring of what the other packages need. May see all
 * packages; none sees this one.
 */
@NullMarked
package fi.lupa;

import org.jspecify.annotations.NullMarked;
