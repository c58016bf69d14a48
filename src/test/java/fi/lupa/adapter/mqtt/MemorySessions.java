package fi.lupa.adapter.mqtt;

import fi.lupa.engine.Sessions;
import fi.lupa.identity.DeviceId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes when devices come and go. */
final class MemorySessions implements Sessions {
    final List<String> events = new CopyOnWriteArrayList<>();

    @Override
    public Uni<Void> opened(DeviceId device) {
        events.add("opened");
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> closed(DeviceId device) {
        events.add("closed");
        return Uni.createFrom().voidItem();
    }
}
