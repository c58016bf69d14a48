package fi.lupa.audit;

import fi.lupa.retail.RetailerId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes over a published log, line by line, and finds the first at which it is not what was signed. Holds one entry at a time,
 * however long the log. One thread.
 */
public final class Verifier {
    private final Milestones heads;
    private final long from;
    private @Nullable ChainWalk walk;
    private @Nullable Finding finding;
    private long line;
    private long agreed;

    private Verifier(Milestones heads, long from, @Nullable ChainWalk walk) {
        this.heads = heads;
        this.from = from;
        this.walk = walk;
        agreed = from - 1;
    }

    /** A verifier of a log from a retailer's first entry on. */
    public static Verifier fromOrigin(Milestones heads) {
        return new Verifier(heads, 1, null);
    }

    /** A verifier of a log that begins after one of the heads; what is before it remains unchecked. */
    public static Verifier after(Head head, Milestones heads) {
        return new Verifier(heads, head.position() + 1, ChainWalk.after(head));
    }

    /** Takes the next line, without its line feed; the entry of it, or nothing once something is wrong. */
    public Optional<SealedEntry> take(String text) {
        line++;
        SealedEntry entry = finding == null ? parse(text) : null;
        if (entry == null) {
            return Optional.empty();
        }
        walk(entry).step(entry).ifPresent(this::note);
        if (finding == null) {
            head(entry)
                    .ifPresent(
                            wrong -> finding = new Finding(line, entry.entry().position(), wrong));
        }
        return finding == null ? Optional.of(entry) : Optional.empty();
    }

    private @Nullable SealedEntry parse(String text) {
        try {
            return SealedEntry.parse(text);
        } catch (IllegalArgumentException e) {
            note("the line is not an entry in canonical form");
            return null;
        }
    }

    private ChainWalk walk(SealedEntry first) {
        if (walk == null) {
            RetailerId retailer =
                    heads.newest().map(Head::retailer).orElse(first.entry().retailer());
            walk = ChainWalk.fromOrigin(retailer);
        }
        return walk;
    }

    private Optional<String> head(SealedEntry entry) {
        long position = entry.entry().position();
        Optional<Head> head = heads.at(position);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        if (!Arrays.equals(head.get().hash(), entry.hash())) {
            return Optional.of(
                    "its hash is not the one that was signed at " + head.get().at() + ": positions " + (agreed + 1)
                            + " to " + position + " are not what they were, one of them at least");
        }
        agreed = position;
        return Optional.empty();
    }

    /** Notes what is wrong with a line that cannot even be read. */
    public void refuse(String what) {
        line++;
        note(what);
    }

    private void note(String what) {
        if (finding == null) {
            finding = new Finding(line, last() + 1, what);
        }
    }

    private long last() {
        return walk == null ? from - 1 : walk.position();
    }

    /** Whether something is wrong already: what follows is of no more interest. */
    public boolean isOver() {
        return finding != null;
    }

    /** What is to be said at the end of the log. */
    public Report finish() {
        long newest = heads.newest().map(Head::position).orElse(0L);
        if (finding == null && last() < newest) {
            finding = new Finding(
                    line + 1,
                    last() + 1,
                    "the log ends here, but position " + newest + " was signed: entries are cut off");
        }
        return new Report(Optional.ofNullable(finding), from, last(), heads, heads.countFrom(from));
    }
}
