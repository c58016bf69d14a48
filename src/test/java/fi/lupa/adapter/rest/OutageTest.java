package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class OutageTest {
    @Test
    void databaseThatIsAwayIsAnOutage() {
        assertThat(Outage.isCause(new IllegalStateException(new ConnectException())))
                .isTrue();
        assertThat(Outage.isCause(ClosedConnectionException.INSTANCE)).isTrue();
        assertThat(Outage.isCause(new PgException("stopping", "FATAL", "57P01", "")))
                .isTrue();
    }

    @Test
    void databaseThatRefusesAStatementIsNone() {
        assertThat(Outage.isCause(new PgException("taken", "ERROR", "23505", "")))
                .isFalse();
        assertThat(Outage.isCause(new IllegalStateException())).isFalse();
        assertThat(Outage.isCause(null)).isFalse();
    }
}
