package fi.lupa.delivery;

import fi.lupa.consent.Permission;

/** A message that may go to a device: an order together with the permission that it goes out under. */
public record Push(Order order, Permission permission) {}
