package fi.lupa.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.Route;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.StoreId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTopicMapTest {
    private static final GatewayRef DOOR = new GatewayRef(new StoreId("turku"), new GatewayId("door"));

    @TempDir
    Path directory;

    private GatewayTopicMap map;

    @BeforeEach
    void writeFile() throws IOException {
        String yaml = """
                - {topic: "lupa/v1/{store}/{gateway}/sightings", format: espresense}
                - {topic: "espresense/devices/{device}/{gateway}", format: espresense, store: helsinki}
                - {topic: "home/{gateway}/BTtoMQTT/{rest}", format: openmqttgateway}
                - {topic: "home/late/BTtoMQTT/x", format: lupa, store: s, gateway: g}
                - {topic: "fixed", format: lupa, store: s, gateway: g}
                - {topic: "{store}/{x}/{y}", format: lupa, gateway: any}
                - {topic: "bare/{rest}", format: lupa}
                """;
        Path file = Files.writeString(directory.resolve("gateways.yaml"), yaml);
        map = new GatewayTopicMap(Optional.of(file.toString()), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "lupa/v1/s1/g1/sightings, s1, g1, lupa",
        "espresense/devices/iBeacon:426c7565-3838-4949/office, helsinki, office, espresense",
        "home/OMG/BTtoMQTT/45E174126E00, turku, OMG, openmqttgateway",
        "home/OMG/BTtoMQTT/a/b, turku, OMG, openmqttgateway",
        "home/late/BTtoMQTT/x, turku, late, openmqttgateway",
        "fixed, s, g, lupa",
        "bare/a/b, bare, any, lupa",
        "bare/a/b/c, turku, door, lupa",
        "oulu/a/b, oulu, any, lupa",
    })
    void firstMappingThatMatchesTells(String topic, String store, String gateway, String format) {
        Route route = map.route(topic, DOOR).orElseThrow();
        assertThat(route.store().value()).isEqualTo(store);
        assertThat(route.gateway().value()).isEqualTo(gateway);
        assertThat(route.content())
                .isInstanceOfSatisfying(
                        Route.Sightings.class,
                        it -> assertThat(it.format().name()).isEqualTo(format));
    }

    @Test
    void statusOfAGatewayIsMapped() {
        Route route = map.route("lupa/v1/s1/g1/status", null).orElseThrow();
        assertThat(route.content()).isEqualTo(new Route.Status());
        assertThat(route.pattern()).isEqualTo("lupa/v1/{store}/{gateway}/status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lupa/v1/devices/d1/sightings",
                "lupa/v1/devices/d1/status",
                "lupa/v1/devices/d1/push",
                "lupa/v1/s1/-g/sightings",
                "lupa/v1/s1//sightings",
                "lupa/v1/s1/g1/other",
                "espresense/devices/x/not an id",
                "some/other/telemetry/of/it",
                "-bad/a/b",
                "",
            })
    void otherTopicsMapToNothing(String topic) {
        assertThat(map.route(topic, DOOR)).isEmpty();
    }

    @Test
    void mappingThatNamesNoStoreNeedsAGatewayThatSignedIn() {
        assertThat(map.route("home/OMG/BTtoMQTT/1", null)).isEmpty();
        assertThat(map.route("bare/a/b/c", null)).isEmpty();
    }

    @Test
    void patternsAreToldInOrderLupasOwnFirst() {
        assertThat(map.patterns())
                .startsWith("lupa/v1/{store}/{gateway}/sightings", "lupa/v1/{store}/{gateway}/status")
                .endsWith("bare/{rest}")
                .hasSize(9);
    }
}
