package fi.lupa.util;

final class Strings {}
