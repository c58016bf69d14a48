package fi.lupa.adapter.db;

import fi.lupa.retail.Notice;
import fi.lupa.retail.RetailerId;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A row of the table {@code notice}. */
@Entity
@Table(name = "notice")
class NoticeEntity implements Revised {
    @EmbeddedId
    NoticeKey key;

    JsonObject texts;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    long revision = 1;

    static NoticeEntity blank(NoticeKey key, Instant now) {
        NoticeEntity entity = new NoticeEntity();
        entity.key = key;
        entity.createdAt = now;
        return entity;
    }

    void take(Notice notice) {
        texts = Json.texts(notice.texts());
    }

    Notice toNotice() {
        return new Notice(new RetailerId(key.retailer()), key.notice(), Json.texts(texts));
    }

    @Override
    public long version() {
        return revision;
    }
}
