package fi.lupa.adapter.mqtt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An app that signs in, subscribes and then reads nothing until it is told to. */
final class StalledClient implements AutoCloseable {
    private final Socket socket = new Socket();

    /** Subscribes with that QoS and reads the two answers, nothing more. */
    StalledClient(Endpoint endpoint, String name, String topic, int qos) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), endpoint.port()));
        send(0x10, field("MQTT"), new byte[] {4, (byte) 0xC2, 0, 60}, field(name), field(name), field("secret"));
        read(4);
        send(0x82, new byte[] {0, 1}, field(topic), new byte[] {(byte) qos});
        read(5);
    }

    /** How many bytes come until the connection ends. */
    int readToTheEnd() {
        int count = 0;
        try {
            byte[] buffer = new byte[65_536];
            for (int read = socket.getInputStream().read(buffer); read >= 0; ) {
                count += read;
                read = socket.getInputStream().read(buffer);
            }
        } catch (IOException reset) {
            return count;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void read(int count) throws IOException {
        if (socket.getInputStream().readNBytes(count).length < count) {
            throw new IOException("the endpoint closed the connection");
        }
    }

    private void send(int type, byte[]... parts) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            body.writeBytes(part);
        }
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(type);
        for (int left = body.size(); ; left /= 128) {
            packet.write(left < 128 ? left : left % 128 | 128);
            if (left < 128) {
                break;
            }
        }
        packet.writeBytes(body.toByteArray());
        socket.getOutputStream().write(packet.toByteArray());
    }

    private static byte[] field(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] field = new byte[bytes.length + 2];
        field[0] = (byte) (bytes.length >> 8);
        field[1] = (byte) bytes.length;
        System.arraycopy(bytes, 0, field, 2, bytes.length);
        return field;
    }
}
