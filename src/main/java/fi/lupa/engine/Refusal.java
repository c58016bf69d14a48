package fi.lupa.engine;

import java.util.List;

/** A change that a register refuses; nothing was changed. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final transient List<Flaw> flaws;

    /** Why a change is refused. */
    public enum Kind {
        /** The change contradicts what the register holds; the flaws tell where. */
        INVALID,
        /** What is there does not permit the change. */
        CONFLICT,
        /** What is there is not what the client demands. */
        PRECONDITION_FAILED,
        /** What the change is part of is not there. */
        NOT_FOUND
    }

    /**
     * What is wrong with one field.
     *
     * @param field by path, such as {@code storeIds[0]}
     * @param rule a stable word
     * @param detail for people
     */
    public record Flaw(String field, String rule, String detail) {}

    private Refusal(Kind kind, List<Flaw> flaws) {
        super(flaws.isEmpty() ? kind.name() : flaws.get(0).detail(), null, false, false);
        this.kind = kind;
        this.flaws = List.copyOf(flaws);
    }

    /** A refusal of invalid fields. */
    public static Refusal invalid(List<Flaw> flaws) {
        return new Refusal(Kind.INVALID, flaws);
    }

    /** A refusal for what is there. */
    public static Refusal conflict(String field, String rule, String detail) {
        return new Refusal(Kind.CONFLICT, List.of(new Flaw(field, rule, detail)));
    }

    /** A refusal for an unmet demand. */
    public static Refusal preconditionFailed() {
        return new Refusal(Kind.PRECONDITION_FAILED, List.of());
    }

    /** A refusal for what is missing. */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, List.of());
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
