/** From a signal to a device and its shopper, only where a consent is. */
@NullMarked
package fi.lupa.identity;

import org.jspecify.annotations.NullMarked;
