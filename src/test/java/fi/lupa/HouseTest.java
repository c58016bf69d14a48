package fi.lupa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls stand, and each of them bites: a rule that matches nothing would pass without a word. */
class HouseTest {
    private static final Map<Wall, List<String>> PLANTED = Map.ofEntries(
            Map.entry(Wall.RETAIL, List.of("retail.SeesSighting", "retail.SeesMutiny")),
            Map.entry(Wall.SIGHTING, List.of("sighting.SeesIdentity")),
            Map.entry(Wall.IDENTITY, List.of("identity.SeesConsent")),
            Map.entry(Wall.CONSENT, List.of("consent.SeesOffer")),
            Map.entry(Wall.VISIT, List.of("visit.SeesOffer")),
            Map.entry(Wall.OFFER, List.of("offer.SeesVisit")),
            Map.entry(Wall.DECISION, List.of("decision.SeesDelivery")),
            Map.entry(Wall.DELIVERY, List.of("delivery.SeesAudit")),
            Map.entry(Wall.AUDIT, List.of("audit.SeesEngine")),
            Map.entry(Wall.DOMAIN_CLOCK, List.of("visit.ReadsClock")),
            Map.entry(Wall.DOMAIN_IO, List.of("audit.ReadsFile")),
            Map.entry(Wall.ENTROPY, List.of("decision.DrawsLots", "engine.DrawsLots")),
            Map.entry(Wall.CLOCK, List.of("engine.ReadsClock", "adapter.rest.ReadsClock")),
            Map.entry(
                    Wall.ENGINE,
                    List.of("engine.SeesQuarkus", "engine.SeesVertx", "engine.SeesJakarta", "engine.SeesRest")),
            Map.entry(Wall.ADAPTERS, List.of("adapter.rest.SeesDatabase")),
            Map.entry(Wall.FRONT_DOOR, List.of("adapter.rest.SeesRoot")),
            Map.entry(Wall.ENTITIES_AT_HOME, List.of("adapter.rest.StrayEntity", "adapter.rest.StrayEmbeddable")),
            Map.entry(Wall.ENTITIES_HIDDEN, List.of("adapter.db.PublicEntity")),
            Map.entry(Wall.PERMISSION, List.of("consent.ForgesPermission")),
            Map.entry(Wall.NO_LUMBER_ROOM, List.of("util.Strings", "engine.common.Things")));

    private static JavaClasses house;
    private static JavaClasses planted;

    @BeforeAll
    static void read(@TempDir Path directory) throws IOException {
        house = House.classes();
        planted = Planted.classes(directory);
    }

    @ParameterizedTest
    @EnumSource
    void wallStands(Wall wall) {
        wall.rule().check(house);
    }

    @Test
    void everyWallHasAPlantedViolation() {
        assertThat(PLANTED).containsOnlyKeys(EnumSet.allOf(Wall.class));
    }

    static Stream<Wall> walls() {
        return PLANTED.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("walls")
    void wallBites(Wall wall) {
        List<String> found = wall.rule().evaluate(planted).getFailureReport().getDetails();
        for (String name : PLANTED.getOrDefault(wall, List.of())) {
            assertThat(marks(planted.get("fi.lupa." + name)))
                    .allSatisfy(mark -> assertThat(found).anyMatch(line -> line.contains(mark)));
        }
    }

    /** What the report must name: each method of the planted class, or the class that has none. */
    private static List<String> marks(JavaClass type) {
        Set<JavaMethod> methods = type.getMethods();
        return methods.isEmpty()
                ? List.of(type.getFullName())
                : methods.stream()
                        .map(method -> method.getOwner().getFullName() + "." + method.getName() + "(")
                        .toList();
    }
}
