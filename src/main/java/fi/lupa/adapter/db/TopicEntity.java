package fi.lupa.adapter.db;

import fi.lupa.engine.TopicTerms;
import fi.lupa.retail.RetailerId;
import fi.lupa.retail.Topic;
import fi.lupa.retail.TopicId;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A row of the table {@code topic}. */
@Entity
@Table(name = "topic")
class TopicEntity implements Revised {
    @EmbeddedId
    TopicKey key;

    JsonObject names;

    boolean sensitive;

    @Column(name = "min_age")
    Integer minAge;

    @Version
    long version = 1;

    static TopicEntity blank(TopicKey key) {
        TopicEntity entity = new TopicEntity();
        entity.key = key;
        return entity;
    }

    void take(TopicTerms terms) {
        names = Json.texts(terms.names());
        sensitive = terms.topic().sensitive();
        minAge = terms.minAge();
    }

    TopicTerms toTerms() {
        Topic topic = new Topic(
                new RetailerId(key.retailer()), new TopicId(key.topic()), sensitive, minAge == null ? 0 : minAge);
        return new TopicTerms(topic, Json.texts(names), minAge);
    }

    @Override
    public long version() {
        return version;
    }
}
