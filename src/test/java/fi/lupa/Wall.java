package fi.lupa;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import fi.lupa.consent.Consent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.stream.Stream;

/** The walls of the house, each a rule over the program's classes; {@code docs/design.md} draws them. */
enum Wall {
    RETAIL(domain("retail")),
    SIGHTING(domain("sighting", "retail")),
    IDENTITY(domain("identity", "sighting", "retail")),
    CONSENT(domain("consent", "identity", "sighting", "retail")),
    VISIT(domain("visit", "consent", "identity", "sighting", "retail")),
    OFFER(domain("offer", "consent", "identity", "sighting", "retail")),
    DECISION(domain("decision", "visit", "offer", "consent", "identity", "sighting", "retail")),
    DELIVERY(domain("delivery", "decision", "visit", "offer", "consent", "identity", "sighting", "retail")),
    AUDIT(domain("audit", "delivery", "decision", "visit", "offer", "consent", "identity", "sighting", "retail")),
    DOMAIN_CLOCK(noClasses()
            .that()
            .resideInAnyPackage(House.domain())
            .should()
            .accessTargetWhere(Sources.CLOCK.or(Sources.MONOTONIC_CLOCK).or(Sources.GIVEN_CLOCK))),
    DOMAIN_IO(noClasses()
            .that()
            .resideInAnyPackage(House.domain())
            .should()
            .dependOnClassesThat(Sources.FILES_AND_SOCKETS)),
    ENTROPY(noClasses()
            .that()
            .resideInAnyPackage(House.domainAnd("fi.lupa.engine.."))
            .should()
            .accessTargetWhere(Sources.ENTROPY)),
    CLOCK(noClasses()
            .that()
            .resideInAnyPackage("fi.lupa.engine..", "fi.lupa.adapter..")
            .should()
            .accessTargetWhere(Sources.CLOCK)),
    ENGINE(classes()
            .that()
            .resideInAPackage("fi.lupa.engine..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(House.domainAnd(
                    "fi.lupa.engine..", "java..", "org.jspecify..", "io.smallrye.mutiny..", "org.jboss.logging.."))),
    ADAPTERS(slices().matching("fi.lupa.adapter.(*)..").should().notDependOnEachOther()),
    FRONT_DOOR(noClasses()
            .that()
            .resideOutsideOfPackage("fi.lupa")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fi.lupa")),
    ENTITIES_AT_HOME(entities().should().resideInAPackage("fi.lupa.adapter.db")),
    ENTITIES_HIDDEN(entities().should().notHaveModifier(PUBLIC)),
    PERMISSION(noClasses().that().areNotAssignableTo(Consent.class).should().accessTargetWhere(Sources.MINT)),
    NO_LUMBER_ROOM(noClasses().should().resideInAnyPackage("..util..", "..common.."));

    // rules of ArchUnit are immutable, though not marked so
    @SuppressWarnings("ImmutableEnumChecker")
    private final ArchRule rule;

    Wall(ArchRule rule) {
        this.rule = rule;
    }

    /** The wall as a rule. */
    ArchRule rule() {
        return rule;
    }

    /** A domain package sees the language, itself and what stands to its right. */
    private static ArchRule domain(String name, String... right) {
        Stream<String> seen = Stream.concat(Stream.of(name), Stream.of(right)).map(House::domain);
        // javax.crypto is of java.base as well, in spite of its name
        String[] all = Stream.concat(Stream.of("java..", "javax.crypto..", "org.jspecify.."), seen)
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(House.domain(name))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all);
    }

    private static GivenClassesConjunction entities() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .or()
                .areAnnotatedWith(MappedSuperclass.class);
    }
}
