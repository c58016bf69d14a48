package fi.lupa.adapter.rest;

import jakarta.persistence.Embeddable;

@Embeddable
class StrayEmbeddable {}
