package fi.lupa.adapter.mqtt;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Makes the one socket of a connection with TLS. */
final class TlsSocketFactory extends SSLSocketFactory {
    private final SSLSocketFactory maker;
    private final ResetSocket keeper;

    TlsSocketFactory(SSLSocketFactory maker, ResetSocket keeper) {
        this.maker = maker;
        this.keeper = keeper;
    }

    @Override
    public Socket createSocket() throws IOException {
        return keeper.keep(maker.createSocket());
    }

    @Override
    public Socket createSocket(Socket over, String host, int port, boolean closesIt) throws IOException {
        return keeper.keep(maker.createSocket(over, host, port, closesIt));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return keeper.keep(maker.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return keeper.keep(maker.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return keeper.keep(maker.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return keeper.keep(maker.createSocket(host, port, from, fromPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return maker.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return maker.getSupportedCipherSuites();
    }
}
