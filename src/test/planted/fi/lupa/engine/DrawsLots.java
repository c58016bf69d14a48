package fi.lupa.engine;

import java.util.UUID;

final class DrawsLots {
    Object uuid() {
        return UUID.randomUUID();
    }
}
