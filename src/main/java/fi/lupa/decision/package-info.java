/** Rules as named values; the first refusal wins. Pure: the same judgement is passed in the lane and in the commit. */
@NullMarked
package fi.lupa.decision;

import org.jspecify.annotations.NullMarked;
