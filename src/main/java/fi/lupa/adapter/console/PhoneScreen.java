package fi.lupa.adapter.console;

import fi.lupa.consent.Grant;
import fi.lupa.delivery.DeliveryId;
import fi.lupa.delivery.Push;
import fi.lupa.engine.EndingAnswer;
import fi.lupa.identity.ShopperId;
import fi.lupa.retail.TopicId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The phone of the one simulated shopper whose pushes are shown: what its app acknowledged and took back. Of the time
 * without permission it knows nothing, since nobody may know anything then. Any thread.
 */
final class PhoneScreen {
    private static final int ROOM = 6;

    private final List<Arrived> pushes = new ArrayList<>(ROOM);
    private @Nullable Owner owner;
    private @Nullable EndingAnswer withdrawal;
    private long count;

    /**
     * Whose phone it is, and what that shopper permitted.
     *
     * @param topicNames by topic and BCP 47 language tag
     */
    record Owner(ShopperId shopper, List<Grant> grants, Map<TopicId, Map<String, String>> topicNames) {
        Owner {
            grants = List.copyOf(grants);
            topicNames = Map.copyOf(topicNames);
        }
    }

    /**
     * A push on the screen.
     *
     * @param number counts up from 1
     * @param cancelled whether the app took it back
     */
    record Arrived(long number, Push push, Instant at, boolean cancelled) {
        private boolean isOf(DeliveryId delivery) {
            return push.order().id().equals(delivery);
        }

        private Arrived takenBack() {
            return new Arrived(number, push, at, true);
        }
    }

    synchronized void belongsTo(Owner shopper) {
        owner = shopper;
        withdrawal = null;
        pushes.clear();
    }

    synchronized void withdrawn(EndingAnswer answer) {
        withdrawal = answer;
    }

    /** What was withdrawn was given again; without grants nothing was. */
    synchronized void given(List<Grant> grants) {
        if (owner != null && !grants.isEmpty()) {
            owner = new Owner(owner.shopper(), grants, owner.topicNames());
            withdrawal = null;
        }
    }

    /** Takes a push of this phone; one that was handed off again stands there already. */
    synchronized void accepted(Push push, Instant at) {
        boolean isMine =
                owner != null && owner.shopper().equals(push.permission().shopper());
        if (isMine && pushes.stream().noneMatch(one -> one.isOf(push.order().id()))) {
            count++;
            pushes.add(0, new Arrived(count, push, at, false));
            if (pushes.size() > ROOM) {
                pushes.remove(ROOM);
            }
        }
    }

    synchronized void cancelled(DeliveryId delivery) {
        pushes.replaceAll(one -> one.isOf(delivery) ? one.takenBack() : one);
    }

    synchronized Optional<Owner> owner() {
        return Optional.ofNullable(owner);
    }

    /** What the last withdrawal was answered; empty if none was, or permission was given again. */
    synchronized Optional<EndingAnswer> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    /** What is on the screen, newest first. */
    synchronized List<Arrived> pushes() {
        return List.copyOf(pushes);
    }
}
