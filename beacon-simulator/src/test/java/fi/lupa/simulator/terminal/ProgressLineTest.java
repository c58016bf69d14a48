package fi.lupa.simulator.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    @Test
    void theBarGrowsWithTheShareAndStaysWithinItsBrackets() {
        assertThat(ProgressLine.bar(0, 4)).isEqualTo("[....]");
        assertThat(ProgressLine.bar(0.5, 4)).isEqualTo("[##..]");
        assertThat(ProgressLine.bar(1.7, 4)).isEqualTo("[####]");
    }

    @Test
    void onATerminalOneLineIsWrittenOverAndLeftAtTheEnd() {
        StringWriter out = new StringWriter();
        ProgressLine line = new ProgressLine(new PrintWriter(out), true);
        line.show("one");
        line.show("two");
        line.end();
        assertThat(out.toString()).isEqualTo("\r\u001b[2Kone\r\u001b[2Ktwo\r\u001b[2K");
    }

    @Test
    void elsewhereEveryShowingIsALineOfItsOwn() {
        StringWriter out = new StringWriter();
        ProgressLine line = new ProgressLine(new PrintWriter(out), false);
        line.show("one");
        line.end();
        assertThat(out.toString()).isEqualTo("one" + System.lineSeparator());
        assertThat(line.due()).isFalse();
    }
}
