package fi.lupa.identity;

import org.jspecify.annotations.Nullable;

/** What stands at a signal in the book. */
sealed interface Carrier permits Fixed, Ephemeral, Contested {
    /** Who is recognised by the signal at a time, in seconds since the epoch; null where nobody is. */
    @Nullable Bearer at(long second);

    /** What stands there when an id of a device comes to it by computation. */
    Carrier joinedBy(Ephemeral newcomer);

    /** What stands there without that device; null where nothing does. */
    @Nullable Carrier without(DeviceId device);
}
