package fi.lupa.adapter.rest;

import fi.lupa.identity.DeviceIdentity;

/**
 * An identity that a device is given.
 *
 * @param answer what the app is told of it
 */
record IssuedIdentity(DeviceIdentity identity, DeviceAnswer.IdentityAnswer answer) {}
