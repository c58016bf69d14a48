package fi.lupa.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.lupa.retail.RetailerId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MilestonesTest {
    private final List<SealedEntry> chain = Chains.of(5, 1);

    @Test
    void headsOfATrustedKeyHold() {
        Milestones.Checked checked = check(Chains.head(chain, 2), Chains.head(chain, 5), Chains.head(chain, 2));
        assertThat(checked.finding()).isEmpty();
        assertThat(checked.milestones().newest().orElseThrow().position()).isEqualTo(5);
        assertThat(checked.milestones().countFrom(3)).isEqualTo(1);
    }

    @Test
    void headOfAnUnknownKeyIsFound() {
        assertFound("a key that is not trusted", Chains.head(chain, 2), Chains.head(Chains.STRANGER, chain, 5));
    }

    @Test
    void headThatNamesATrustedKeyAndIsSignedByAnotherIsFound() {
        Head honest = Chains.head(chain, 5).head();
        assertFound(
                "does not hold",
                new SignedHead(honest, Chains.head(Chains.STRANGER, chain, 5).signature()));
        assertFound("does not hold", new SignedHead(honest, new byte[3]));
    }

    @Test
    void everyMemberOfAHeadIsSigned() {
        SignedHead signed = Chains.head(chain, 5);
        Head head = signed.head();
        byte[] other = Chain.hash(head.hash());
        for (Head edited : List.of(
                new Head(new RetailerId("r2"), head.position(), head.hash(), head.at(), head.keyId()),
                new Head(head.retailer(), 4, head.hash(), head.at(), head.keyId()),
                new Head(head.retailer(), head.position(), other, head.at(), head.keyId()),
                new Head(
                        head.retailer(), head.position(), head.hash(), head.at().plusNanos(1), head.keyId()))) {
            assertFound("does not hold", new SignedHead(edited, signed.signature()));
        }
    }

    @Test
    void twoHistoriesAreFound() {
        List<SealedEntry> other = Chains.rebuilt(chain, 3);
        assertFound("two histories", Chains.head(chain, 4), Chains.head(other, 4));
    }

    @Test
    void headsOfTwoRetailersAreFound() {
        SignedHead other = Chains.SIGNER.sign(new RetailerId("r2"), 1, Chain.origin(), Chains.START);
        assertFound("another retailer", Chains.head(chain, 4), other);
    }

    @Test
    void keyIsNamedByTheHashOfItsEncoding() {
        AuditKey key = Chains.SIGNER.key();
        assertThat(AuditKey.of(key.encoded()).id()).isEqualTo(key.id()).matches("[0-9a-f]{64}");
        assertThatIllegalArgumentException().isThrownBy(() -> AuditKey.of(new byte[44]));
        assertThatIllegalArgumentException().isThrownBy(() -> HeadSigner.of(new byte[48], key));
        assertThat(Milestones.check(List.of(Chains.head(chain, 1)), Map.of()).finding())
                .isPresent();
    }

    @Test
    void openingOpensItsEntryOnly() {
        Opening opening = new Opening(new byte[] {1}, "fact 1 of 1");
        assertThat(opening.opens(chain.get(1).entry())).isTrue();
        assertThat(opening.opens(chain.get(2).entry())).isFalse();
        assertThat(new Opening(new byte[] {2}, "fact 1 of 1").opens(chain.get(1).entry()))
                .isFalse();
    }

    private static Milestones.Checked check(SignedHead... heads) {
        return Milestones.check(List.of(heads), Chains.TRUSTED);
    }

    private static void assertFound(String what, SignedHead... heads) {
        assertThat(check(heads).finding())
                .hasValueSatisfying(finding -> assertThat(finding.text())
                        .startsWith("head of position ")
                        .contains(what));
    }
}
