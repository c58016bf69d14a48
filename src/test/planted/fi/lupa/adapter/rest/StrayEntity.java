package fi.lupa.adapter.rest;

import jakarta.persistence.Entity;

@Entity
class StrayEntity {}
