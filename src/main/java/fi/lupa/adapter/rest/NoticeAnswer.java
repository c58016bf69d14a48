package fi.lupa.adapter.rest;

import fi.lupa.retail.Notice;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A notice as it is shown.
 *
 * @param version by which consents name it
 * @param revision the version of this resource, as in its entity tag
 */
@Schema(name = "Notice")
record NoticeAnswer(String version, String retailerId, Map<String, String> texts, long revision) {
    static NoticeAnswer of(Notice notice, long revision) {
        return new NoticeAnswer(notice.version(), notice.retailer().value(), new TreeMap<>(notice.texts()), revision);
    }
}
