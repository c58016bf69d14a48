package fi.lupa.adapter.mqtt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the engine subscribes to: the filters that are needed, none of which another one covers. Two that match the same topic
 * would bring its messages twice; where they only overlap they still may, and visits' marks put up with it.
 */
record SubscriptionList(List<String> filters) {
    /** The list for mapped filters and the marker's topic. */
    static SubscriptionList of(List<String> mapped, String marker) {
        List<String> needed = mapped.stream()
                .filter(filter -> mapped.stream().noneMatch(other -> !other.equals(filter) && covers(other, filter)))
                .toList();
        return new SubscriptionList(
                Stream.concat(needed.stream(), Stream.of(marker)).toList());
    }

    /** The filters, each at QoS 1. */
    Map<String, Integer> atLeastOnce() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        filters.forEach(filter -> wanted.put(filter, 1));
        return wanted;
    }

    /** Whether one filter matches whatever another matches (MQTT 3.1.1 and 5, 4.7.1). */
    static boolean covers(String wide, String narrow) {
        String[] outer = wide.split("/", -1);
        String[] inner = narrow.split("/", -1);
        for (int i = 0; i < outer.length; i++) {
            if (outer[i].equals("#")) {
                return true;
            }
            if (i >= inner.length || !isWider(outer[i], inner[i])) {
                return false;
            }
        }
        return outer.length == inner.length;
    }

    private static boolean isWider(String outer, String inner) {
        return outer.equals(inner) || (outer.equals("+") && !inner.equals("#"));
    }
}
