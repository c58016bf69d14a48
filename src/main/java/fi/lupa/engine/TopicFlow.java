package fi.lupa.engine;

import fi.lupa.retail.Topic;
import io.smallrye.mutiny.Uni;

/**
 * How topics change: what a consent given earlier does not permit any more is silent before the answer, which waits until this
 * instance's book has the change.
 */
public final class TopicFlow {
    private final Topics topics;
    private final EndingFlow endings;
    private final BookKeeper books;

    /** A flow over its collaborators. */
    public TopicFlow(Topics topics, EndingFlow endings, BookKeeper books) {
        this.topics = topics;
        this.endings = endings;
        this.books = books;
    }

    /** Creates or replaces a topic. Fails with {@link Refusal}, {@link PreconditionFailed} or {@link NotYetFinal}. */
    public Uni<Written<TopicTerms>> put(Principal.OfStaff who, TopicTerms terms, Precondition precondition) {
        Topic topic = terms.topic();
        return topics.put(who, terms, precondition)
                .call(written -> books.topicChanged(topic.retailer(), topic.id()))
                .call(written -> endings.silence(new Endings.OfTopic(topic.retailer(), topic.id()))
                        .invoke(TopicFlow::requireFinal));
    }

    private static void requireFinal(EndingAnswer answer) {
        if (!answer.isFinal()) {
            throw new NotYetFinal();
        }
    }
}
