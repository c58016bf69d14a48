package fi.lupa.adapter.rest;

import fi.lupa.engine.ErasureFlow.Erased;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An erasure: final.
 *
 * @param cancelled deliveries that did not happen
 * @param handedOff deliveries that had happened and had not expired
 * @param erased how many of what were deleted
 */
@Schema(description = "An erasure: nothing of the shopper is left but commitments whose keys are destroyed")
record ErasureAnswer(Instant erasedAt, int cancelled, int handedOff, Map<String, Integer> erased) {
    static ErasureAnswer of(Erased erased) {
        return new ErasureAnswer(
                erased.at(), erased.answer().cancelled(), erased.answer().handedOff(), new TreeMap<>(erased.counts()));
    }
}
