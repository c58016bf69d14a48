package fi.lupa.adapter.mqtt;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** A broker that answers one CONNECT and its SUBSCRIBE (MQTT 5) and nothing ever after, nor anybody who connects later. */
final class HangingBroker implements AutoCloseable {
    private static final byte[] CONNACK = {0x20, 3, 0, 0, 0};
    private static final byte FIRST_BYTE_OF_SUBACK = (byte) 0x90;

    final AtomicBoolean isReset = new AtomicBoolean();
    private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    HangingBroker() throws IOException {
        Thread thread = new Thread(this::serve, "hanging-broker");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve() {
        try {
            Socket first = listener.accept();
            sockets.add(first);
            greet(first);
            while (first.getInputStream().read() >= 0) {
                // what comes is taken, as by the kernel of a broker that is stopped
            }
        } catch (IOException e) {
            isReset.set(true);
        }
    }

    private static void greet(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        packet(in);
        socket.getOutputStream().write(CONNACK);
        byte[] subscribe = packet(in);
        socket.getOutputStream().write(new byte[] {FIRST_BYTE_OF_SUBACK, 4, subscribe[0], subscribe[1], 0, 1});
    }

    /** What follows the fixed header of a packet that is shorter than 128 bytes. */
    private static byte[] packet(DataInputStream in) throws IOException {
        in.readByte();
        byte[] rest = new byte[in.readByte()];
        in.readFully(rest);
        return rest;
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        listener.close();
    }
}
