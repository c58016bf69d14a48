/** Connections that mend themselves, on Eclipse Paho: a gateway's, which sends until acknowledged, and an app's. */
@NullMarked
package fi.lupa.simulator.mqtt;

import org.jspecify.annotations.NullMarked;
