package fi.lupa.identity;

import org.jspecify.annotations.Nullable;

/** A signal that stays with its bearer. */
record Fixed(Bearer bearer) implements Carrier {
    @Override
    public Bearer at(long second) {
        return bearer;
    }

    @Override
    public Carrier joinedBy(Ephemeral newcomer) {
        return newcomer;
    }

    @Override
    public @Nullable Carrier without(DeviceId device) {
        return bearer.device().equals(device) ? null : this;
    }
}
