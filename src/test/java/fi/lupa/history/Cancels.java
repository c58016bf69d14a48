package fi.lupa.history;

import fi.lupa.history.Event.Answered;
import fi.lupa.history.Event.Cancelled;
import fi.lupa.history.Event.Pushed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How what was handed off before an ending was taken back.
 *
 * @param afterNanos from the first final answer over a push to its cancel; negative where the cancel was first
 * @param missing what no cancel followed though the app was connected from its push to the end of the history
 * @param deaf what no cancel followed, where the app was not always connected
 */
public record Cancels(List<Long> afterNanos, List<Violation> missing, int deaf) {
    /** Looks after every push under an ending that is followed by cancels. */
    public static Cancels of(Collection<Event> events) {
        History history = new History(events);
        Map<String, Long> cancelled = new HashMap<>();
        history.of(Cancelled.class).forEach(cancel -> cancelled.merge(cancel.delivery(), cancel.at(), Math::min));
        Map<String, Long> lastDeaf = new HashMap<>();
        history.of(Event.Deaf.class).forEach(deaf -> lastDeaf.merge(deaf.device(), deaf.at(), Math::max));
        Cancels all = new Cancels(new ArrayList<>(), new ArrayList<>(), 0);
        int deaf = 0;
        Set<String> seen = new HashSet<>();
        for (Answered end : history.finals()
                .filter(e -> e.kind().isFollowedByCancels())
                .sorted(Comparator.comparingLong(Answered::at))
                .toList()) {
            for (Pushed push : history.pushes(end.target())) {
                if (push.at() <= end.at() && seen.add(push.delivery())) {
                    deaf += all.note(end, push, cancelled.get(push.delivery()), lastDeaf);
                }
            }
        }
        return new Cancels(List.copyOf(all.afterNanos), List.copyOf(all.missing), deaf);
    }

    private int note(Answered end, Pushed push, @Nullable Long cancel, Map<String, Long> lastDeaf) {
        if (cancel != null) {
            afterNanos.add(cancel - end.at());
        } else if (lastDeaf.getOrDefault(push.device(), Long.MIN_VALUE) > push.at()) {
            return 1;
        } else {
            missing.add(new Violation(Violation.Rule.NO_CANCEL, end.kind(), end + " " + push));
        }
        return 0;
    }
}
