package fi.lupa;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import fi.lupa.consent.Permission;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Where time, entropy, bytes and permissions come from: what some walls keep out. */
final class Sources {
    private static final Set<String> NOW = Set.of("now", "system", "systemUTC", "systemDefaultZone", "systemDefault");

    /** The time of day of this machine, read past the clock that is injected. */
    static final DescribedPredicate<JavaAccess<?>> CLOCK = access(
            "the machine's clock",
            access -> calls(access, System.class, "currentTimeMillis")
                    || access.getTargetOwner().isAssignableTo(Date.class)
                    || access.getTargetOwner().isAssignableTo(Calendar.class)
                    || isNow(access));

    /** The clock that measures and tells no time of day. */
    static final DescribedPredicate<JavaAccess<?>> MONOTONIC_CLOCK =
            access("the monotonic clock", access -> calls(access, System.class, "nanoTime"));

    /** A clock that was handed in: also that is read by nobody who gets time as a value. */
    static final DescribedPredicate<JavaAccess<?>> GIVEN_CLOCK = access(
            "a clock",
            access -> access.getTargetOwner().isAssignableTo(InstantSource.class)
                    || access.getTargetOwner().isAssignableTo(Clock.class));

    /** What gives another answer each time. */
    static final DescribedPredicate<JavaAccess<?>> ENTROPY = access(
            "a source of entropy",
            access -> calls(access, UUID.class, "randomUUID")
                    || calls(access, Math.class, "random")
                    || access.getTargetOwner().isAssignableTo(RandomGenerator.class)
                    || access.getTargetOwner().isAssignableTo(Random.class)
                    || access.getTargetOwner().isAssignableTo(SecureRandom.class));

    /** The constructor of a permission. */
    static final DescribedPredicate<JavaAccess<?>> MINT =
            access("the constructor of Permission", access -> calls(access, Permission.class, "<init>"));

    /** What reaches out of the process. */
    static final DescribedPredicate<JavaClass> FILES_AND_SOCKETS = DescribedPredicate.describe(
            "reach files, sockets or processes",
            type -> Set.of("java.io", "java.nio.file", "java.nio.channels", "java.net")
                            .contains(type.getPackageName())
                    || type.isEquivalentTo(ProcessBuilder.class)
                    || type.isEquivalentTo(Process.class)
                    || type.isEquivalentTo(Runtime.class));

    private Sources() {}

    private static DescribedPredicate<JavaAccess<?>> access(String name, Predicate<JavaAccess<?>> predicate) {
        return DescribedPredicate.describe(name, predicate);
    }

    private static boolean isNow(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.time") && NOW.contains(access.getName());
    }

    private static boolean calls(JavaAccess<?> access, Class<?> owner, String name) {
        return access.getTargetOwner().isEquivalentTo(owner) && access.getName().equals(name);
    }
}
