package fi.lupa;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;

/** The program's classes, and the names of its packages. */
final class House {
    private static final List<String> DOMAIN =
            List.of("retail", "sighting", "identity", "consent", "visit", "offer", "decision", "delivery", "audit");

    private House() {}

    /** All classes of the program, without its tests. */
    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages("fi.lupa");
    }

    /** A domain package and what is in it. */
    static String domain(String name) {
        return "fi.lupa." + name + "..";
    }

    /** All domain packages. */
    static String[] domain() {
        return domainAnd();
    }

    /** All domain packages, and more. */
    static String[] domainAnd(String... more) {
        return Stream.concat(DOMAIN.stream().map(House::domain), Stream.of(more))
                .toArray(String[]::new);
    }
}
