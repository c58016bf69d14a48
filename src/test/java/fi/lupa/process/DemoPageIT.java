package fi.lupa.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live page in a real browser, on the started program. */
class DemoPageIT {
    private static final double PATIENCE = 30_000;

    @TempDir
    Path data;

    @Test
    void pushArrivesOnThePhoneAndATapSilencesIt() throws Exception {
        List<String> complaints = new CopyOnWriteArrayList<>();
        try (Chromium chromium = Chromium.start();
                Program program = Program.start(data, Map.of("LUPA_DEMO", "true"))) {
            Shop shop = Shop.open(program, 1, 1);
            Shopper shopper = shop.shopper();
            shopper.grant(program.api(), 0, 1);
            try (Gateway gateway = shop.gateway(0);
                    App app = App.of(program, shopper)) {
                app.awaitListening();
                Page page = chromium.open(program.address() + "/demo?lang=en", 1440, 900, complaints);
                show(page, program, shopper);
                gateway.hear(List.of(shopper));
                shows(page, "#notices", "Offer 0");

                tap(page, "#withdraw");
                shows(page, "#permission", "of the audit log");
                assertThat(page.locator("#give")).isFocused();
                shows(page, ".notice.cancelled", "Offer 0");
                gateway.hear(List.of(shopper));
                await().during(Duration.ofSeconds(1)).until(() -> app.pushes().size() == 1);

                tap(page, "#give");
                shows(page, "#permission", "Withdraw permission");
                assertThat(complaints).isEmpty();
            }
        }
    }

    @Test
    void pageFitsANarrowScreenAndTellsWhenItIsCutOff() throws Exception {
        try (Chromium chromium = Chromium.start();
                Program program = Program.start(data, Map.of("LUPA_DEMO", "true"))) {
            Page page = chromium.open(program.address() + "/demo?lang=fi", 390, 844, new CopyOnWriteArrayList<>());
            shows(page, ".simulated", "Simuloituja ihmisiä");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            assertThat(page.locator("#lost")).isHidden(new IsHiddenOptions().setTimeout(PATIENCE));
            program.stop();
            assertThat(page.locator("#lost")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
            program.restart();
            assertThat(page.locator("#lost")).isHidden(new IsHiddenOptions().setTimeout(PATIENCE));
        }
    }

    private static void show(Page page, Program program, Shopper shopper) {
        int status = page.request()
                .post(
                        program.address() + "/demo/phone",
                        RequestOptions.create().setHeader("Authorization", "Bearer " + shopper.token()))
                .status();
        assertThat(status).isEqualTo(204);
    }

    /** Taps by the keyboard, which every button must be within reach of. */
    private static void tap(Page page, String button) {
        page.focus(button);
        page.keyboard().press("Enter");
    }

    private static void shows(Page page, String element, String text) {
        assertThat(page.locator(element).first()).containsText(text, new ContainsTextOptions().setTimeout(PATIENCE));
    }
}
