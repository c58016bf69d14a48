package fi.lupa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done to a log that a head covers, the verifier names the line. */
class VerifierTest {
    /**
     * A chain with a head of its end and some more.
     *
     * @param one an index of an entry
     * @param other an index of a later entry
     */
    record Case(List<SealedEntry> chain, Set<Integer> heads, int one, int other) {
        List<String> lines() {
            return Chains.lines(chain);
        }

        Report verify(List<String> lines) {
            return Chains.verify(lines, Chains.heads(chain, heads));
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 40),
                        Arbitraries.integers(),
                        Arbitraries.integers().between(1, 40).set().ofMaxSize(4),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 1000))
                .as((length, seed, heads, one, more) -> {
                    Set<Integer> positions = new TreeSet<>(heads);
                    positions.removeIf(position -> position > length);
                    positions.add(length);
                    int first = one % (length - 1);
                    return new Case(Chains.of(length, seed), positions, first, first + 1 + more % (length - first - 1));
                });
    }

    @Property(tries = 200)
    void untouchedLogIsSound(@ForAll("cases") Case log) {
        Report report = log.verify(log.lines());
        assertThat(report.finding()).isEmpty();
        assertThat(report.last()).isEqualTo(log.chain.size());
        assertThat(report.headsMet()).isEqualTo(log.heads.size());
        assertThat(report.beyond()).isZero();
    }

    @Property(tries = 1000)
    void anyOtherByteIsFound(@ForAll("cases") Case log, @ForAll("places") int place, @ForAll("printable") char other) {
        List<String> lines = log.lines();
        StringBuilder line = new StringBuilder(lines.get(log.one));
        int at = place % line.length();
        line.setCharAt(at, line.charAt(at) == other ? '~' : other);
        lines.set(log.one, line.toString());
        assertFound(log.verify(lines), log.one + 1, log.one + 1);
    }

    @Property(tries = 500)
    void anyOtherMemberIsFound(@ForAll("cases") Case log) {
        SealedEntry sealed = log.chain.get(log.one);
        Entry entry = sealed.entry();
        byte[] other = Chain.hash(entry.commitment());
        List<SealedEntry> edited = List.of(
                new SealedEntry(entry, other),
                edit(sealed, "r2", entry.position(), "consent-given", entry.commitment(), entry.previous()),
                edit(sealed, "r1", entry.position() + 1, entry.kind(), entry.commitment(), entry.previous()),
                edit(sealed, "r1", entry.position(), "offer-stopped", entry.commitment(), entry.previous()),
                edit(sealed, "r1", entry.position(), entry.kind(), other, entry.previous()),
                edit(sealed, "r1", entry.position(), entry.kind(), entry.commitment(), other));
        for (SealedEntry each : edited) {
            List<String> lines = log.lines();
            lines.set(log.one, each.line());
            assertFound(log.verify(lines), log.one + 1, log.one + 1);
        }
    }

    private static SealedEntry edit(
            SealedEntry sealed, String retailer, long position, String kind, byte[] commitment, byte[] previous) {
        Entry entry = new Entry(
                new fi.lupa.retail.RetailerId(retailer),
                position,
                sealed.entry().at(),
                kind,
                commitment,
                previous);
        return new SealedEntry(entry, sealed.hash());
    }

    @Property(tries = 500)
    void editWithItsHashRecomputedIsFoundAtTheNextEntryOrTheHead(@ForAll("cases") Case log) {
        List<SealedEntry> chain = new ArrayList<>(log.chain.subList(0, log.one));
        chain.add(Chains.next(chain, "another fact"));
        chain.addAll(log.chain.subList(log.one + 1, log.chain.size()));
        boolean headIsThere = log.heads.contains(log.one + 1);
        assertFound(
                log.verify(Chains.lines(chain)),
                headIsThere ? log.one + 1 : log.one + 2,
                headIsThere ? log.one + 1 : log.one + 2);
    }

    @Property(tries = 500)
    void deletionIsFound(@ForAll("cases") Case log) {
        for (int deleted : new int[] {0, log.one, log.other, log.chain.size() - 1}) {
            List<String> lines = log.lines();
            lines.remove(deleted);
            assertFound(log.verify(lines), deleted + 1, deleted + 1);
        }
    }

    @Property(tries = 500)
    void swapIsFound(@ForAll("cases") Case log) {
        List<String> lines = log.lines();
        Collections.swap(lines, log.one, log.other);
        assertFound(log.verify(lines), log.one + 1, log.one + 1);
    }

    @Property(tries = 500)
    void insertionIsFound(@ForAll("cases") Case log) {
        List<String> lines = log.lines();
        lines.add(
                log.other,
                Chains.next(log.chain.subList(0, log.other), "a fact that was not")
                        .line());
        int found = log.heads.contains(log.other + 1) ? log.other : log.other + 1;
        assertFound(log.verify(lines), found + 1, found + 1);
    }

    @Property(tries = 500)
    void repetitionIsFound(@ForAll("cases") Case log) {
        List<String> lines = log.lines();
        lines.add(log.other + 1, lines.get(log.one));
        assertFound(log.verify(lines), log.other + 2, log.other + 2);
    }

    @Property(tries = 500)
    void cutTailIsFound(@ForAll("cases") Case log) {
        List<String> lines = log.lines().subList(0, log.one);
        assertFound(log.verify(lines), log.one + 1, log.one + 1);
    }

    @Property(tries = 500)
    void chainThatWasRebuiltIsFoundAtTheNextHead(@ForAll("cases") Case log) {
        List<String> lines = Chains.lines(Chains.rebuilt(log.chain, log.one));
        int head = log.heads.stream().filter(h -> h > log.one).findFirst().orElseThrow();
        Report report = log.verify(lines);
        assertFound(report, head, head);
        assertThat(report.finding().orElseThrow().what()).contains("not the one that was signed");
    }

    @Property(tries = 200)
    void whatWasRebuiltBeyondTheNewestHeadIsCountedAsNotCovered(@ForAll("cases") Case log) {
        List<String> lines = Chains.lines(Chains.rebuilt(log.chain, log.other));
        Report report = Chains.verify(lines, Chains.heads(log.chain, Set.of(log.other)));
        assertThat(report.finding()).isEmpty();
        assertThat(report.beyond()).isEqualTo(log.chain.size() - log.other);
    }

    @Property(tries = 200)
    void logFromAHeadOnIsSoundAndFoundOut(@ForAll("cases") Case log) {
        Head start = Chains.head(log.chain, log.other).head();
        Milestones heads = Milestones.check(Chains.heads(log.chain, log.heads), Chains.TRUSTED)
                .milestones();
        List<String> tail = log.lines().subList(log.other, log.chain.size());
        assertThat(run(Verifier.after(start, heads), tail).finding()).isEmpty();
        List<String> rebuilt =
                Chains.lines(Chains.rebuilt(log.chain, log.other - 1)).subList(log.other, log.chain.size());
        assertThat(run(Verifier.after(start, heads), rebuilt).finding().isPresent())
                .isNotEqualTo(tail.isEmpty());
    }

    private static Report run(Verifier verifier, List<String> lines) {
        lines.forEach(verifier::take);
        return verifier.finish();
    }

    private static void assertFound(Report report, long line, long position) {
        assertThat(report.finding()).isPresent();
        Finding finding = report.finding().orElseThrow();
        assertThat(finding.line()).as(finding.text()).isEqualTo(line);
        assertThat(finding.position()).as(finding.text()).isEqualTo(position);
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 5000);
    }

    @Provide
    Arbitrary<Character> printable() {
        return Arbitraries.chars().range(' ', '}');
    }
}
