/**
 * The gateways' side of Lupa: plays recorded gateway messages to an MQTT server through Eclipse Paho. It shares no code
 * with the engine, so that an independent client and an independent reading of the formats meet the engine's endpoint.
 */
@NullMarked
package fi.lupa.simulator;

import org.jspecify.annotations.NullMarked;
