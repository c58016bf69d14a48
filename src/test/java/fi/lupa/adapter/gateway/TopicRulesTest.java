package fi.lupa.adapter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.lupa.engine.GatewayRef;
import fi.lupa.engine.TopicRule;
import fi.lupa.retail.GatewayId;
import fi.lupa.retail.StoreId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a broker lets a gateway publish on is what the mapping leads to it. */
class TopicRulesTest {
    private static final GatewayRef DOOR = new GatewayRef(new StoreId("turku"), new GatewayId("door"));

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lupa/v1/turku/door/sightings",
                "lupa/v1/turku/door/status",
                "lupa/v1/turku/door/other",
                "lupa/v1/turku/office/sightings",
                "lupa/v1/oulu/door/sightings",
                "lupa/v1/devices/door/sightings",
                "lupa/v1/devices/d1/push",
                "room/door/x",
                "room/office/x",
                "room/special/x",
                "room/door/x/y",
                "oulu/door",
                "turku/door",
                "turku/office",
                "any/a/b/c",
                "fixed",
                "else/where"
            })
    void gatewayMayPublishWhatLeadsToItAndNothingElse(String topic) throws IOException {
        GatewayTopicMap map = map("""
                - {topic: "room/special/{x}", format: lupa, store: turku, gateway: office}
                - {topic: "room/{gateway}/{x}", format: lupa, store: turku}
                - {topic: "room/{a}/{b}", format: lupa, store: turku, gateway: door}
                - {topic: "{store}/{gateway}", format: lupa}
                - {topic: "any/{rest}", format: lupa, store: turku, gateway: door}
                - {topic: "fixed", format: lupa, store: oulu, gateway: door}
                """);
        boolean leadsToIt = map.route(topic, null)
                .filter(route -> new GatewayRef(route.store(), route.gateway()).equals(DOOR))
                .isPresent();
        boolean isAllowed = map.rules(DOOR).stream()
                .filter(rule -> matches(rule.filter(), topic))
                .findFirst()
                .map(TopicRule::isAllowed)
                .orElse(false);
        assertThat(isAllowed).isEqualTo(leadsToIt);
    }

    @Test
    void filtersMatchWhateverIsMapped() throws IOException {
        assertThat(map("""
                        - {topic: "room/{gateway}/{x}", format: lupa, store: turku}
                        - {topic: "any/{rest}", format: lupa, store: turku, gateway: door}
                        """).filters())
                .containsExactly("lupa/v1/+/+/sightings", "lupa/v1/+/+/status", "room/+/+", "any/#");
    }

    @Test
    void entryThatNamesNoGatewayIsRefusedWithABroker() {
        assertThatThrownBy(() -> map("""
                        - {topic: "room/{gateway}/{x}", format: lupa, store: turku}
                        - {topic: "any/{store}", format: lupa}
                        """))
                .isInstanceOf(InvalidGatewaysFile.class)
                .hasMessageContaining("entry 2");
    }

    private GatewayTopicMap map(String yaml) throws IOException {
        Path file = Files.writeString(directory.resolve("gateways.yaml"), yaml);
        return new GatewayTopicMap(Optional.of(file.toString()), Optional.of("mqtt://127.0.0.1"));
    }

    private static boolean matches(String filter, String topic) {
        return topic.matches(filter.replace("/#", "(/.*)?").replace("+", "[^/]*"));
    }
}
