package fi.lupa.adapter.console;

import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One open page: tells it what changed since it was told last. What happens between two looks is seen at the second one, so
 * a slow browser misses the steps, never the state. Confined to its stream.
 */
final class Viewer {
    private final PageModel model;
    private final Map<String, Object> told = new HashMap<>();
    private long seenVerdict;
    private long seenNotice;

    /** A part of the page, rendered anew. */
    record Part(String name, String html) {}

    Viewer(PageModel model) {
        this.model = model;
        seenVerdict = lastVerdict(model.verdicts());
        seenNotice = lastNotice(model.notices());
    }

    /** The parts that changed; all of them at first. */
    List<Part> look() {
        List<Part> parts = new ArrayList<>();
        List<VerdictLine> verdicts = model.verdicts();
        List<Notice> notices = model.notices();
        tell(parts, "totals", model.totals(), Templates::totals);
        tell(parts, "floors", model.floors(), Templates::floors);
        tell(parts, "verdicts", verdicts, lines -> Templates.verdicts(lines, seenVerdict));
        tell(parts, "notices", notices, some -> Templates.notices(some, seenNotice));
        tell(parts, "permission", model.permission(), Templates::permission);
        tell(parts, "announcement", notices.stream().findFirst(), Templates::announcement);
        seenVerdict = lastVerdict(verdicts);
        seenNotice = lastNotice(notices);
        return parts;
    }

    private <T> void tell(List<Part> parts, String name, T now, Function<T, TemplateInstance> template) {
        if (!now.equals(told.put(name, now))) {
            parts.add(new Part(
                    name,
                    template.apply(now).setLocale(model.language().locale()).render()));
        }
    }

    private static long lastVerdict(List<VerdictLine> lines) {
        return lines.isEmpty() ? 0 : lines.get(0).number();
    }

    private static long lastNotice(List<Notice> notices) {
        return notices.isEmpty() ? 0 : notices.get(0).number();
    }
}
