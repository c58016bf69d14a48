package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTest {
    @ParameterizedTest
    @CsvSource({"57P01, true", "08006, true", "53300, true", "23505, false", "42P01, false"})
    void stateTellsAnOutageFromADefectWhoeverWrapsIt(String state, boolean outage) {
        assertThat(Outage.isCause(new PgException("failed", "FATAL", state, null)))
                .isEqualTo(outage);
        assertThat(Outage.isCause(new IllegalStateException(new SQLException("failed", state))))
                .isEqualTo(outage);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void brokenConnectionIsAnOutage(boolean wrapped) {
        IOException broken = new IOException("reset");
        assertThat(Outage.isCause(wrapped ? new IllegalStateException(broken) : broken))
                .isTrue();
        assertThat(Outage.isCause(new SQLException("no state"))).isFalse();
        assertThat(Outage.isCause(null)).isFalse();
    }
}
