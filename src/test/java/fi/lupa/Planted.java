package fi.lupa;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Classes that break walls, in {@code src/test/planted}. Compiled here and not by the build, which would refuse some of them
 * and where Quarkus would take the planted entities for the program's.
 */
final class Planted {
    private static final Path SOURCES = Path.of("src", "test", "planted");

    private Planted() {}

    /** Compiles the planted classes into a directory and reads them from there. */
    static JavaClasses classes(Path directory) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-d", directory.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> java = sources.filter(Files::isRegularFile).toList();
            boolean compiled = compiler.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("the planted classes do not compile");
            }
        }
        return new ClassFileImporter().importPath(directory);
    }
}
