/** Proof: an append-only chain of commitments, in which every entry's hash covers its predecessor's. */
@NullMarked
package fi.lupa.audit;

import org.jspecify.annotations.NullMarked;
