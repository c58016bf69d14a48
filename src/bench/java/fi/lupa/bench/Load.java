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
    private static final int ACKNOWLEDGEMENT_BYTES = 4;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final Semaphore window = new Semaphore(WINDOW);
    private int packetId;

    private Load(Socket socket) throws IOException {
        this.socket = socket;
        out = socket.getOutputStream();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /** A connection to a server on the loopback interface. */
    static Load open(int port, Login login) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        Load load = new Load(socket);
        load.connect(login);
        Thread reader = new Thread(load::readAcknowledgements, "acknowledgements");
        reader.setDaemon(true);
        reader.start();
        return load;
    }

    private void connect(Login login) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(body);
        data.writeUTF("MQTT");
        data.write(4);
        data.write(USER_PASSWORD_CLEAN);
        data.writeShort(600);
        data.writeUTF("bench-" + login.username());
        data.writeUTF(login.username());
        data.writeUTF(login.password());
        out.write(packet(0x10, body.toByteArray()));
        byte[] connack = in.readNBytes(ACKNOWLEDGEMENT_BYTES);
        if (connack.length < ACKNOWLEDGEMENT_BYTES || connack[3] != 0) {
            throw new IOException("the server refused the load");
        }
    }

    /** Sends that many payloads and waits until all are acknowledged. */
    void run(String topic, Payloads payloads, int messages) throws IOException, InterruptedException {
        for (int i = 0; i < messages; i++) {
            send(topic, payloads.next());
        }
        window.acquire(WINDOW);
        window.release(WINDOW);
    }

    /** Sends one payload, as soon as fewer than the window are unacknowledged. */
    void send(String topic, byte[] payload) throws IOException, InterruptedException {
        window.acquire();
        packetId = packetId % PACKET_IDS + 1;
        out.write(publish(topic, packetId, payload));
    }

    private void readAcknowledgements() {
        try {
            while (in.readNBytes(ACKNOWLEDGEMENT_BYTES).length == ACKNOWLEDGEMENT_BYTES) {
                window.release();
            }
        } catch (IOException e) {
            // closed: whoever still waits for a slot fails at the next write
        }
        window.release(WINDOW);
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
