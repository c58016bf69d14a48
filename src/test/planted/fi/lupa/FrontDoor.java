package fi.lupa;

public final class FrontDoor {}
