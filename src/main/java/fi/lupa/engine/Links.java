package fi.lupa.engine;

import fi.lupa.identity.DeviceId;

/** The connections that people have to this instance. Any thread. */
public interface Links {
    /** Closes whatever a user has open: what they signed in with, or what they may do, does not hold any more. */
    void close(String username);

    /** Closes whatever the app of a device has open: it signs in anew, if it may. */
    void close(DeviceId device);
}
