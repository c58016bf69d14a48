package fi.lupa.sighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalIdTest {
    private static final String UUID = "f7826da6-4fa2-4e98-8024-bc5b71e0893e";

    @Property(tries = 300)
    void textAndPartsLeadBackToTheSameId(@ForAll("ids") SignalId id) {
        assertThat(SignalId.parse(id.text())).isEqualTo(id);
        assertThat(SignalId.of(id.scheme(), id.hi(), id.lo(), id.tail())).isEqualTo(id);
    }

    @Property(tries = 300)
    void whateverIsParsedIsWrittenTheSameWay(@ForAll("almostIds") String text) {
        try {
            assertThat(SignalId.parse(text).text()).isEqualTo(text);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).doesNotContain(text.substring(text.indexOf(':') + 1));
        }
    }

    @Test
    void textsAreAsTheContractHasThem() {
        assertThat(new EddystoneEid(0xAB).text()).isEqualTo("eid:00000000000000ab");
        assertThat(new EddystoneUid(-1, 1).text()).isEqualTo("uid:ffffffffffffffff0000000000000001");
        assertThat(SignalId.parse("ibeacon:" + UUID + ":65535:7")).satisfies(id -> {
            assertThat(id.hi()).isEqualTo(0xf7826da64fa24e98L);
            assertThat(id.lo()).isEqualTo(0x8024bc5b71e0893eL);
            assertThat(id.tail()).isEqualTo(0xFFFF0007);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                ":secretsecret1234",
                "mac:secretsecret",
                "EID:00000000000000ab",
                "eid:00000000000000AB",
                "eid:00000000secret-z",
                "eid:0000000000000ab",
                "eid:+0000000000000ab",
                "eid:00000000000000ab0",
                "eid: 0000000000000ab",
                "uid:00000000000000000000000000secret",
                "uid:0000000000000000000000000000000A",
                "uid:0000",
                "ibeacon:secret",
                "ibeacon:F7826DA6-4FA2-4E98-8024-BC5B71E0893E:1:2",
                "ibeacon:f7826da64fa24e988024bc5b71e0893e----:1:2",
                "ibeacon:secretzz-4fa2-4e98-8024-bc5b71e0893e:1:2",
                "ibeacon:f7826da6-secr-4e98-8024-bc5b71e0893e:1:2",
                "ibeacon:f7826da6-4fa2-4e98-8024-secretzecret:1:2",
                "ibeacon:" + UUID + ":65536:2",
                "ibeacon:" + UUID + ":1:99999",
                "ibeacon:" + UUID + ":-1:2",
                "ibeacon:" + UUID + ":+1:2",
                "ibeacon:" + UUID + ":01:2",
                "ibeacon:" + UUID + "::2",
                "ibeacon:" + UUID + ":1",
                "ibeacon:" + UUID + ":1:2:3",
                "ibeacon:" + UUID + ":٣:2",
            })
    void malformedIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> SignalId.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .satisfies(e -> assertThat(e.getMessage().toLowerCase(java.util.Locale.ROOT))
                        .doesNotContain("secr", "f7826", "zecret", "65536", "99999"));
    }

    @Test
    void partsThatDoNotFitTheSchemeAreRefused() {
        assertThatThrownBy(() -> SignalId.of(Scheme.EID, 1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignalId.of(Scheme.EID, 1, 0, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignalId.of(Scheme.UID, 1, 2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void majorAndMinorHaveSixteenBits() {
        assertThatThrownBy(() -> new IBeacon(0, 0, 65_536, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IBeacon(0, 0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rssiIsWithinWhatARadioCanTell() {
        assertThat(Rssi.isValid(-127)).isTrue();
        assertThat(Rssi.isValid(20)).isTrue();
        assertThat(Rssi.isValid(-127.01)).isFalse();
        assertThat(Rssi.isValid(20.01)).isFalse();
        assertThat(Rssi.isValid(Double.NaN)).isFalse();
        assertThatThrownBy(() -> new Rssi(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<SignalId> ids() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 0xFFFF);
        return Arbitraries.oneOf(
                Arbitraries.longs().map(EddystoneEid::new),
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(EddystoneUid::new),
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs(), numbers, numbers)
                        .as(IBeacon::new));
    }

    /** Ids with one character replaced, so that some are valid and most are not. */
    @Provide
    Arbitrary<String> almostIds() {
        return Combinators.combine(
                        ids().map(SignalId::text),
                        Arbitraries.integers().between(8, 50),
                        Arbitraries.of('0', '9', 'a', 'f', 'g', 'F', '-', ':', ' ', '+', '٣'))
                .as((text, at, c) -> at < text.length() ? text.substring(0, at) + c + text.substring(at + 1) : text);
    }
}
