package fi.lupa.engine.common;

final class Things {}
