package fi.lupa.adapter.mqtt;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one session with the broker that gateways' messages come from: connects again for ever, but not before what came on
 * the former connection is worked off, since the broker sends that again. All on one event loop, but for {@link #isReceiving}.
 */
@Singleton
final class BrokerIntake {
    private static final Logger LOG = Logger.getLogger(BrokerIntake.class);

    private final BrokerSessions sessions;
    private final InHand inHand;
    private final Context context;
    private final Backoff backoff;
    private @Nullable BrokerSession session;
    private boolean isClosed;
    private volatile boolean isReceiving;

    BrokerIntake(Vertx vertx, BrokerConfig config, BrokerSessions sessions, InHand inHand, SecureRandom random) {
        this.sessions = sessions;
        this.inHand = inHand;
        context = vertx.getOrCreateContext();
        backoff = new Backoff(config.reconnectFrom(), config.reconnectTo(), random);
    }

    /** Begins to connect. Any thread. */
    void open() {
        context.runOnContext(ignored -> connect());
    }

    /** Disconnects; the broker keeps the session. Any thread. */
    Future<Void> close() {
        Promise<Void> closed = Promise.promise();
        context.runOnContext(ignored -> {
            isClosed = true;
            isReceiving = false;
            BrokerSession open = session;
            (open == null ? Future.<Void>succeededFuture() : open.close()).onComplete(closed);
        });
        return closed.future();
    }

    /** Whether messages can come now. Any thread. */
    boolean isReceiving() {
        return isReceiving;
    }

    private void connect() {
        if (isClosed) {
            return;
        }
        if (inHand.isAny()) {
            connectLater();
            return;
        }
        BrokerSession next = sessions.make(context, this::lost);
        session = next;
        next.open().onSuccess(ignored -> opened()).onFailure(failure -> failed(next, failure));
    }

    private void opened() {
        backoff.reset();
        isReceiving = true;
        LOG.info("receiving from the broker");
    }

    private void failed(BrokerSession failed, Throwable failure) {
        LOG.warnf("could not connect to the broker: %s", failure.getMessage());
        failed.end();
    }

    /** The connection is gone, or was never made. */
    private void lost() {
        if (isReceiving) {
            LOG.warn("lost the connection to the broker");
        }
        isReceiving = false;
        session = null;
        connectLater();
    }

    private void connectLater() {
        if (!isClosed) {
            context.owner().setTimer(backoff.next(), ignored -> connect());
        }
    }
}
