package fi.lupa.adapter.rest;

import fi.lupa.engine.Precondition;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags, and the conditions that clients make of them (RFC 9110, section 13.1). */
final class EntityTags {
    private EntityTags() {}

    /** The strong entity tag of a version. */
    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The strong entity tag of a representation, by its content. */
    static String ofContent(byte[] content) {
        return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(IdempotencyKey.sha256(content)) + "\"";
    }

    /**
     * Whether a client that has one of these need not be sent the representation (RFC 9110, section 13.1.2).
     *
     * @param ifNoneMatch {@code *} or a list of entity tags; null where the header is missing
     */
    static boolean isCurrent(String tag, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::trim)
                        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    /**
     * What the headers demand. A tag that this server cannot have given is a version that no resource has;
     * what is no tag at all is bad input.
     *
     * @param ifMatch {@code *} or one entity tag; null where the header is missing
     * @param ifNoneMatch {@code *}; null where the header is missing
     */
    static Precondition precondition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifNoneMatch != null) {
            requireStar(ifNoneMatch, ifMatch);
            return Precondition.NEW;
        }
        if (ifMatch == null) {
            return Precondition.NONE;
        }
        return ifMatch.trim().equals("*") ? Precondition.EXISTING : Precondition.version(version(ifMatch.trim()));
    }

    private static void requireStar(String ifNoneMatch, @Nullable String ifMatch) {
        if (!ifNoneMatch.trim().equals("*")) {
            throw ProblemException.invalid("If-None-Match", "unsupported", "a write takes If-None-Match: * only");
        }
        if (ifMatch != null) {
            throw ProblemException.invalid("If-Match", "conflict", "If-Match and If-None-Match exclude each other");
        }
    }

    private static long version(String tag) {
        if (!tag.endsWith("\"")) {
            throw ProblemException.invalid(
                    "If-Match", "format", "an entity tag is quoted, as in the ETag of an answer: If-Match: \"1\"");
        }
        return tag.matches("\"[0-9]{1,18}\"") ? Long.parseLong(tag.substring(1, tag.length() - 1)) : -1;
    }
}
