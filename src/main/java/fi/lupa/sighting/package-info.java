/** What gateways hear: signal ids, RSSI, the sink that decoders call, and the judgement of age. */
@NullMarked
package fi.lupa.sighting;

import org.jspecify.annotations.NullMarked;
