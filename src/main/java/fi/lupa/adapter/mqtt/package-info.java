/**
 * The MQTT endpoint that gateways and apps connect to, as a connector of Reactive Messaging. It retains and queues nothing:
 * a gateway's message is acknowledged after the work, a push when the app acknowledged it.
 */
@NullMarked
package fi.lupa.adapter.mqtt;

import org.jspecify.annotations.NullMarked;
