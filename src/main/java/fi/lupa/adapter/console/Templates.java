package fi.lupa.adapter.console;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Optional;

/** The templates, in {@code templates/demo}. */
@CheckedTemplate(basePath = "demo")
final class Templates {
    private Templates() {}

    /** The page, as it stands when it is asked for. */
    static native TemplateInstance page(PageModel page);

    /** The stores and who is where. */
    static native TemplateInstance floors(List<FloorPlan> floors);

    /** The totals. */
    static native TemplateInstance totals(Totals totals);

    /** The last verdicts; those after {@code seen} are new to the reader. */
    static native TemplateInstance verdicts(List<VerdictLine> verdicts, long seen);

    /** The pushes on the phone; those after {@code seen} are new to the reader. */
    static native TemplateInstance notices(List<Notice> notices, long seen);

    /** The owner's permission, and what the owner may do about it. */
    static native TemplateInstance permission(PermissionCard permission);

    /** The last push, for those who listen. */
    static native TemplateInstance announcement(Optional<Notice> latest);
}
