package fi.lupa;

import fi.lupa.adapter.embedded.Secret;
import fi.lupa.adapter.mqtt.BrokerAddress;

/** How the program signs in to an external broker. */
record BrokerLogin(BrokerAddress address, String username, Secret password) {
    /** The user name of the administrator's account at the broker, which the engine makes and sets the password of. */
    static final String ADMIN = "admin";
}
