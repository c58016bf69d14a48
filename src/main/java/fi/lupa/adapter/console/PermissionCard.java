package fi.lupa.adapter.console;

import java.util.List;

/**
 * What the phone says of its owner's permission.
 *
 * @param at when it was withdrawn; empty if it was not
 * @param position of the proof in the audit chain; 0 if there is none
 * @param cancelled how many pushes were cancelled before they went out
 */
record PermissionCard(State state, List<Terms> terms, String at, long position, int cancelled) {
    /** How it stands. */
    enum State {
        /** No phone is shown yet. */
        WAITING,
        /** The owner permits something. */
        PERMITTED,
        /** Withdrawn, and final. */
        WITHDRAWN,
        /** Withdrawn, while a hand-off may still be under way. */
        NOT_YET_FINAL,
        /** It ended by itself. */
        ENDED
    }

    /**
     * The terms of one consent.
     *
     * @param topics their names
     * @param stores their names; empty for all
     * @param until when it ends by itself
     * @param usesLeft how many pushes it still permits; -1 for any number
     */
    record Terms(String topics, String stores, boolean untilPurchase, String until, int usesLeft) {}

    static PermissionCard of(State state, List<Terms> terms) {
        return new PermissionCard(state, terms, "", 0, 0);
    }

    /** Whether no phone is shown yet. */
    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether its owner permits something. */
    public boolean isPermitted() {
        return state == State.PERMITTED;
    }

    /** Whether it is withdrawn for good. */
    public boolean isWithdrawn() {
        return state == State.WITHDRAWN;
    }

    /** Whether it is withdrawn, and a hand-off may still be under way. */
    public boolean isNotYetFinal() {
        return state == State.NOT_YET_FINAL;
    }
}
