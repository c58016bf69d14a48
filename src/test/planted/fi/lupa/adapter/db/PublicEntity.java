package fi.lupa.adapter.db;

import jakarta.persistence.Entity;

@Entity
public class PublicEntity {}
