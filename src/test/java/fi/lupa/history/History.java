package fi.lupa.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events by what they are about. */
final class History {
    private final List<Event> events;
    private final Map<Target.Of, Map<String, List<Event.Pushed>>> pushes = new HashMap<>();
    private final Map<Target.Of, Map<String, List<Event.Row>>> rows = new HashMap<>();
    private final Map<String, Event.Row> rowOf = new HashMap<>();
    private final Map<Long, List<Event.Answered>> endings = new TreeMap<>();

    History(Collection<Event> all) {
        events = List.copyOf(all);
        of(Event.Row.class).forEach(row -> rowOf.put(row.delivery(), row));
        index(pushes, Event.Pushed.class, Target.Of.CONSENT, Event.Pushed::consent);
        index(pushes, Event.Pushed.class, Target.Of.OFFER, Event.Pushed::offer);
        index(pushes, Event.Pushed.class, Target.Of.DEVICE, Event.Pushed::device);
        index(pushes, Event.Pushed.class, Target.Of.SHOPPER, Event.Pushed::shopper);
        index(rows, Event.Row.class, Target.Of.CONSENT, Event.Row::consent);
        index(rows, Event.Row.class, Target.Of.OFFER, Event.Row::offer);
        index(rows, Event.Row.class, Target.Of.DEVICE, Event.Row::device);
        index(rows, Event.Row.class, Target.Of.SHOPPER, Event.Row::shopper);
        of(Event.Answered.class)
                .forEach(answer -> endings.computeIfAbsent(answer.ending(), x -> new ArrayList<>())
                        .add(answer));
    }

    private <E extends Event> void index(
            Map<Target.Of, Map<String, List<E>>> by, Class<E> type, Target.Of of, Function<E, String> key) {
        Map<String, List<E>> found = new HashMap<>();
        of(type).forEach(e ->
                found.computeIfAbsent(key.apply(e), x -> new ArrayList<>()).add(e));
        by.put(of, found);
    }

    /** All of a kind, in the order they were noted. */
    <E extends Event> Stream<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    /** The pushes to a target. */
    List<Event.Pushed> pushes(Target target) {
        return under(pushes, target);
    }

    /** The deliveries to a target that the database has in the end. */
    List<Event.Row> rows(Target target) {
        return under(rows, target);
    }

    private static <E> List<E> under(Map<Target.Of, Map<String, List<E>>> by, Target target) {
        return target.ids().stream()
                .flatMap(id -> by.getOrDefault(target.of(), Map.of()).getOrDefault(id, List.of()).stream())
                .toList();
    }

    /** The row of a delivery; null if the database has none any more. */
    Event.@Nullable Row row(String delivery) {
        return rowOf.get(delivery);
    }

    /** The answers to each ending. */
    Collection<List<Event.Answered>> endings() {
        return endings.values();
    }

    /** The first answer to each ending that says it is final. */
    Stream<Event.Answered> finals() {
        return endings.values().stream()
                .flatMap(answers ->
                        answers.stream()
                                .filter(Event.Answered::isFinal)
                                .min((a, b) -> Long.signum(a.at() - b.at()))
                                .stream());
    }
}
