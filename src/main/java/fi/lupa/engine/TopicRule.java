package fi.lupa.engine;

/**
 * Whether a gateway may publish on the topics of a filter.
 *
 * @param filter an MQTT topic filter
 */
public record TopicRule(String filter, boolean isAllowed) {}
