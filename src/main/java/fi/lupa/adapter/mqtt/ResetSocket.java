package fi.lupa.adapter.mqtt;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The socket of a connection, which is closed by a reset. SO_LINGER at 0 keeps the close of a TLS socket from waiting for a writer
 * that its peer stalls, and makes the kernel drop what it has not sent. Any thread.
 */
final class ResetSocket implements Closeable {
    private @Nullable Socket socket;
    private boolean isClosed;

    /** What Paho makes the socket with, of the kind that it wants for an address. */
    SocketFactory factory(String uri) {
        return uri.startsWith("ssl:")
                ? new TlsSocketFactory((SSLSocketFactory) SSLSocketFactory.getDefault(), this)
                : new PlainSocketFactory(this);
    }

    /** Keeps a socket that is not connected yet. */
    synchronized Socket keep(Socket made) throws IOException {
        if (isClosed) {
            made.close();
            throw new IOException("the connection is not wanted any more");
        }
        made.setSoLinger(true, 0);
        socket = made;
        return made;
    }

    @Override
    public void close() throws IOException {
        Socket open = end();
        if (open != null) {
            open.close();
        }
    }

    private synchronized @Nullable Socket end() {
        isClosed = true;
        return socket;
    }
}
