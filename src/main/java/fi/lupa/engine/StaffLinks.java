package fi.lupa.engine;

/** The connections that staff have to this instance. Any thread. */
public interface StaffLinks {
    /** Closes whatever a user has open: what they signed in with, or what they may do, does not hold any more. */
    void close(String username);
}
