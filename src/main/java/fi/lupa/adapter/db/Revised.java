package fi.lupa.adapter.db;

/** An entity whose every change raises a version. */
interface Revised {
    /** The version; the first is 1. */
    long version();
}
