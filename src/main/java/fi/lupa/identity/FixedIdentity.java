package fi.lupa.identity;

import fi.lupa.sighting.SignalId;
import java.time.Instant;

/** An id that stays the same, issued by the server or claimed. */
public record FixedIdentity(SignalId signal) implements DeviceIdentity {
    @Override
    public void enter(IdentityBook book, Bearer bearer, Instant now) {
        book.put(signal, bearer);
    }

    @Override
    public void leave(IdentityBook book, DeviceId device) {
        book.remove(signal, device);
    }
}
