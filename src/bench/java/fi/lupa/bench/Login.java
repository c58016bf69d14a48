package fi.lupa.bench;

/** How a gateway or an app signs in. */
record Login(String username, String password) {}
