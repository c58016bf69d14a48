/**
 * MQTT as a connector of Reactive Messaging, by one of two ways. As the endpoint that gateways and apps connect to it retains and
 * queues nothing: a gateway's message is acknowledged after the work, a push when the app acknowledged it. As the client of a
 * broker it acknowledges to the broker after the work, and a push is handed off when the broker has it for somebody who listens.
 */
@NullMarked
package fi.lupa.adapter.mqtt;

import org.jspecify.annotations.NullMarked;
