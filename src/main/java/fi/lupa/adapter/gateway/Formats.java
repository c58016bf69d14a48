package fi.lupa.adapter.gateway;

import fi.lupa.engine.SightingFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats that a gateways file may name; a new one is a class and a line here. */
final class Formats {
    private static final List<SightingFormat> ALL =
            List.of(new LupaFormat(), new EspresenseFormat(), new OpenMqttGatewayFormat());

    private Formats() {}

    static Optional<SightingFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /** The names, for people. */
    static String names() {
        return ALL.stream().map(SightingFormat::name).collect(Collectors.joining(", "));
    }
}
