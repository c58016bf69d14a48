package fi.lupa.adapter.rest;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which methods a path takes, as the resources declare them: the framework does not tell where it refuses one. */
@Singleton
final class AllowedMethods {
    private final List<Route> routes;

    AllowedMethods(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .distinct()
                .flatMap(AllowedMethods::routes)
                .toList();
    }

    private record Route(Pattern path, String method) {}

    private static Stream<Route> routes(Class<?> resource) {
        Path root = resource.getAnnotation(Path.class);
        return root == null
                ? Stream.empty()
                : Arrays.stream(resource.getDeclaredMethods())
                        .flatMap(method ->
                                httpMethod(method)
                                        .map(name -> new Route(pattern(root, method.getAnnotation(Path.class)), name))
                                        .stream());
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Pattern pattern(Path root, @Nullable Path sub) {
        String template = root.value() + (sub == null ? "" : "/" + sub.value());
        return Pattern.compile(template.replaceAll("/+", "/").replaceAll("\\{[^/}]+}", "[^/]+") + "/?");
    }

    /** The methods in alphabetical order, with those that every path takes. */
    Set<String> at(String path) {
        Set<String> methods = new TreeSet<>(Set.of("OPTIONS"));
        routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .forEach(route -> methods.add(route.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
