package fi.lupa.engine;

import fi.lupa.identity.DeviceId;
import io.smallrye.mutiny.Uni;

/** Which devices are connected to this instance's endpoint: their deliveries are claimed here. */
public interface Sessions {
    /** The device is connected here and listens for its pushes. */
    Uni<Void> opened(DeviceId device);

    /** The device is not connected here any more. */
    Uni<Void> closed(DeviceId device);
}
