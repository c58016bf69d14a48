package fi.lupa.simulator.world;

import java.util.SplittableRandom;

/**
 * The source of everything that is drawn. Each entity draws from a stream of its own, which depends on the seed and the
 * entity's name only: not on threads, and not on who else there is.
 *
 * @param value any number
 */
public record Seed(long value) {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    /** The seed of a named entity. */
    public Seed of(String entity) {
        Seed seed = of(entity.length());
        for (int i = 0; i < entity.length(); i++) {
            seed = seed.of(entity.charAt(i));
        }
        return seed;
    }

    /** The seed of a numbered entity. */
    public Seed of(long number) {
        return new Seed(mix(value + GOLDEN_GAMMA * (number + 1)));
    }

    /** A fresh stream, always from its beginning. */
    public SplittableRandom stream() {
        return new SplittableRandom(value);
    }

    /** MurmurHash3's 64-bit finalizer in the variant of SplitMix64 (Steele, Lea, Flood: OOPSLA 2014, figure 16). */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
