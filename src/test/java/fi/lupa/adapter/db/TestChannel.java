package fi.lupa.adapter.db;

import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Outcome;
import fi.lupa.delivery.Push;
import fi.lupa.engine.Channel;
import fi.lupa.engine.Deadline;
import fi.lupa.identity.DeviceId;
import io.smallrye.mutiny.Uni;

/** A channel that only names what to claim. */
record TestChannel(String name, boolean needsConnection) implements Channel {
    @Override
    public int freeSlots() {
        return 100;
    }

    @Override
    public Uni<Outcome> handOff(Push push, Deadline deadline) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Boolean> cancel(DeviceId device, DeliveryId delivery) {
        throw new UnsupportedOperationException();
    }
}
