package fi.lupa;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An app that signs in, listens to its device's pushes and then reads nothing until it is told to. */
final class StalledApp implements AutoCloseable {
    private final Socket socket = new Socket();

    StalledApp(int port, Phone phone) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(20_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        send(
                0x10,
                field("MQTT"),
                new byte[] {4, (byte) 0xC2, 0, 60},
                field(phone.deviceId()),
                field(phone.username()),
                field(phone.password()));
        skip(4);
        send(0x82, new byte[] {0, 1}, field(phone.pushTopic()), new byte[] {1});
        skip(5);
    }

    /** How many bytes wait to be read. */
    int available() throws IOException {
        return socket.getInputStream().available();
    }

    /** What comes until the connection ends. */
    String readToTheEnd() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            byte[] buffer = new byte[65_536];
            for (int read = socket.getInputStream().read(buffer); read >= 0; ) {
                all.write(buffer, 0, read);
                read = socket.getInputStream().read(buffer);
            }
        } catch (IOException reset) {
            return all.toString(StandardCharsets.UTF_8);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void skip(int count) throws IOException {
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
        packet.write(body.size() % 128 | 128);
        packet.write(body.size() / 128);
        packet.writeBytes(body.toByteArray());
        socket.getOutputStream().write(packet.toByteArray());
    }

    private static byte[] field(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        field.write(bytes.length >> 8);
        field.write(bytes.length);
        field.writeBytes(bytes);
        return field.toByteArray();
    }
}
