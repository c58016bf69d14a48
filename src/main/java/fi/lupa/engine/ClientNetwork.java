package fi.lupa.engine;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a client connects from, as far as it tells one subscriber from another: the address, of IPv6 the /64, which one
 * subscriber commonly holds whole (RFC 6177).
 */
public record ClientNetwork(String prefix) {
    private static final int IPV6_PREFIX_BYTES = 8;

    /**
     * The network of an address.
     *
     * @param address an IP address in text form
     */
    public static ClientNetwork of(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return new ClientNetwork(
                    parsed instanceof Inet6Address
                            ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_PREFIX_BYTES))
                            : address);
        } catch (UnknownHostException e) {
            return new ClientNetwork(address);
        }
    }
}
