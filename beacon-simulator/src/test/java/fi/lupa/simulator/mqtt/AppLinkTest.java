package fi.lupa.simulator.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.lupa.simulator.AppServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AppLinkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void aPushIsAcknowledgedOnlyOnceItWasDealtWith() throws Exception {
        CountDownLatch dealtWith = new CountDownLatch(1);
        List<String> shown = new CopyOnWriteArrayList<>();
        AppLink.App slow = payload -> {
            shown.add(new String(payload, UTF_8));
            await().until(() -> dealtWith.getCount() == 0);
        };
        try (AppServer server = new AppServer();
                AppLink link = new AppLink(login(server), slow)) {
            assertThat(link.awaitSubscribed(PATIENCE)).isTrue();
            assertThat(server.subscriptions).containsExactly("lupa/v1/devices/d1/push 1");
            server.push("one");
            await().until(() -> !shown.isEmpty());
            assertThat(server.acknowledged).isEmpty();
            dealtWith.countDown();
            await().until(() -> server.acknowledged.size() == 1);
        }
    }

    @Test
    void aLostConnectionIsOpenedAndSubscribedAgain() throws Exception {
        List<String> states = new CopyOnWriteArrayList<>();
        AppLink.App app = new AppLink.App() {
            @Override
            public void push(byte[] payload) {
                states.add("push");
            }

            @Override
            public void connected() {
                states.add("connected");
            }

            @Override
            public void disconnected() {
                states.add("disconnected");
            }
        };
        try (AppServer server = new AppServer();
                AppLink link = new AppLink(login(server), app)) {
            assertThat(link.awaitSubscribed(PATIENCE)).isTrue();
            server.cut();
            await().until(() -> server.subscriptions.size() == 2);
            server.push("after");
            await().until(() -> states.contains("push"));
            assertThat(states).containsExactly("connected", "disconnected", "connected", "push");
            assertThat(link.reconnects()).isEqualTo(1);
        }
    }

    private static Login login(AppServer server) {
        return new Login(server.url(), "d1", "d1", "s3cret");
    }
}
