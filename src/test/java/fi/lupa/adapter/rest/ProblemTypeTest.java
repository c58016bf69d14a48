package fi.lupa.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProblemTypeTest {
    @Test
    void everyTypeIsDocumentedWithItsStatus() throws IOException {
        String page = Files.readString(Path.of("docs", "api.md"));
        for (ProblemType type : ProblemType.values()) {
            assertThat(page).contains("| `" + type.uri() + "` | " + type.status() + " |");
        }
    }

    @Test
    void frameworkStatusFindsItsType() {
        assertThat(ProblemType.ofStatus(415)).isEqualTo(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        assertThat(ProblemType.ofStatus(418)).isEqualTo(ProblemType.INVALID);
        assertThat(ProblemType.ofStatus(502)).isEqualTo(ProblemType.INTERNAL);
    }
}
