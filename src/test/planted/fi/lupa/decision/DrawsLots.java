package fi.lupa.decision;

import java.security.SecureRandom;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

final class DrawsLots {
    Object uuid() {
        return UUID.randomUUID();
    }

    Object math() {
        return Math.random();
    }

    Object random() {
        return new Random(1);
    }

    Object secure() {
        return new SecureRandom();
    }

    Object splittable() {
        return new SplittableRandom(1);
    }

    Object ofThread() {
        return ThreadLocalRandom.current().nextInt();
    }
}
