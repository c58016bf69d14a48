package fi.lupa.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/** A gateway that sends QoS 1 messages as fast as they are acknowledged, with little work of its own (MQTT 3.1.1). */
final class Load implements AutoCloseable {
    private static final int WINDOW = 256;
    private static final int PACKET_IDS = 65_535;
    private static final int USER_PASSWORD_CLEAN = 0xC2;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    Load(int port, String username, String password) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(body);
        data.writeUTF("MQTT");
        data.write(4);
        data.write(USER_PASSWORD_CLEAN);
        data.writeShort(600);
        data.writeUTF("bench-" + username);
        data.writeUTF(username);
        data.writeUTF(password);
        out.write(packet(0x10, body.toByteArray()));
        byte[] connack = in.readNBytes(4);
        if (connack.length < 4 || connack[3] != 0) {
            throw new IOException("the endpoint refused the load");
        }
    }

    /** Sends the payloads in turn until that many messages are acknowledged; the seconds that took. */
    double run(String topic, Payloads payloads, int messages) throws IOException, InterruptedException {
        Semaphore window = new Semaphore(WINDOW);
        Thread acknowledgements = new Thread(() -> count(messages, window), "acknowledgements");
        acknowledgements.start();
        long from = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            window.acquire();
            out.write(publish(topic, i % PACKET_IDS + 1, payloads.next()));
        }
        acknowledgements.join();
        return (System.nanoTime() - from) / 1e9;
    }

    private void count(int messages, Semaphore window) {
        try {
            for (int i = 0; i < messages; i++) {
                if (in.readNBytes(4).length < 4) {
                    throw new IOException("the endpoint closed the connection");
                }
                window.release();
            }
        } catch (IOException e) {
            window.release(messages);
            throw new IllegalStateException(e);
        }
    }

    private static byte[] publish(String topic, int packetId, byte[] payload) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(payload.length + topic.length() + 4);
        DataOutputStream data = new DataOutputStream(body);
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        data.writeShort(name.length);
        data.write(name);
        data.writeShort(packetId);
        data.write(payload);
        return packet(0x32, body.toByteArray());
    }

    private static byte[] packet(int first, byte[] body) {
        ByteArrayOutputStream packet = new ByteArrayOutputStream(body.length + 5);
        packet.write(first);
        int length = body.length;
        do {
            int digit = length & 0x7F;
            length >>>= 7;
            packet.write(length > 0 ? digit | 0x80 : digit);
        } while (length > 0);
        packet.writeBytes(body);
        return packet.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
