/** Offers: what may be pushed, when and to whom, as managers configure it. */
@NullMarked
package fi.lupa.offer;

import org.jspecify.annotations.NullMarked;
