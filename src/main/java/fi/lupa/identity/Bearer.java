package fi.lupa.identity;

/** Who carries a signal: a device and the shopper whose device it is. */
public record Bearer(DeviceId device, ShopperId shopper) {}
