/**
 * Proof: an append-only chain of commitments, in which every entry's hash covers its predecessor's, the signed heads of it, and
 * its verifier.
 */
@NullMarked
package fi.lupa.audit;

import org.jspecify.annotations.NullMarked;
