package fi.lupa.engine;

import java.util.List;

/** A change that contradicts what is kept; nothing was changed. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient List<Flaw> flaws;

    /** Why a change is refused. */
    public enum Kind {
        /** Fields contradict what is kept; the flaws tell which. */
        INVALID,
        /** What is kept does not allow the change. */
        CONFLICT,
        /** The id is in use. */
        TAKEN,
        /** What it would be part of is not there. */
        NOT_FOUND,
        /** Who asks is not, or not any more, who signed in. */
        SIGNED_OUT
    }

    /**
     * What is wrong with one field.
     *
     * @param field its path, such as {@code storeIds[0]}
     * @param rule a stable word
     * @param detail for people
     */
    public record Flaw(String field, String rule, String detail) {}

    private Refusal(Kind kind, String message, List<Flaw> flaws) {
        super(message, null, false, false);
        this.kind = kind;
        this.flaws = List.copyOf(flaws);
    }

    /** A refusal that needs no more than its message, which people are shown. */
    public static Refusal of(Kind kind, String message) {
        return new Refusal(kind, message, List.of());
    }

    /** A refusal of fields. */
    public static Refusal invalid(List<Flaw> flaws) {
        return new Refusal(Kind.INVALID, "fields contradict what is kept", flaws);
    }

    /** Why it is refused. */
    public Kind kind() {
        return kind;
    }

    /** What is wrong where. */
    public List<Flaw> flaws() {
        return flaws;
    }
}
