package fi.lupa.engine;

import fi.lupa.sighting.SightingSink;

/** A gateway's way to write sightings. Stateless; any thread. */
public interface SightingFormat {
    /** The word that stands for it in the gateways file. */
    String name();

    /**
     * Hands each sighting of a payload to the sink; one bad element does not lose its neighbours.
     *
     * @throws MalformedPayload if the payload as a whole is not of this format
     */
    void decode(byte[] payload, SightingSink sink) throws MalformedPayload;
}
