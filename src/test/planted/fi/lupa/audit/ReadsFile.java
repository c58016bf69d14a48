package fi.lupa.audit;

import java.io.File;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

final class ReadsFile {
    Object file() {
        return new File("book");
    }

    Object path() {
        return Path.of("book");
    }

    Object address() {
        return URI.create("http://localhost");
    }

    Object socket() throws Exception {
        return SocketChannel.open();
    }

    Object process() {
        return new ProcessBuilder("date");
    }
}
