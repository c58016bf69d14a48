/** Consents, their endings and {@link fi.lupa.consent.Permission}, the one thing without which nothing is pushed. */
@NullMarked
package fi.lupa.consent;

import org.jspecify.annotations.NullMarked;
