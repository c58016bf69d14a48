package fi.lupa.adapter.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Makes the one socket of a connection without TLS. */
final class PlainSocketFactory extends SocketFactory {
    private final ResetSocket keeper;

    PlainSocketFactory(ResetSocket keeper) {
        this.keeper = keeper;
    }

    @Override
    public Socket createSocket() throws IOException {
        return keeper.keep(new Socket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return keeper.keep(new Socket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return keeper.keep(new Socket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return keeper.keep(new Socket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return keeper.keep(new Socket(host, port, from, fromPort));
    }
}
