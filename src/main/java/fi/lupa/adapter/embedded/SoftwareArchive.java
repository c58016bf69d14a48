package fi.lupa.adapter.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, as they come on the class path. */
final class SoftwareArchive {

    private static final int EXECUTABLE = 0100;

    private final byte[] bytes;

    private SoftwareArchive(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads the archive for this operating system and processor. */
    static SoftwareArchive read() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String processor = ArchUtils.normalize(System.getProperty("os.arch"));
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, processor)) {
            return new SoftwareArchive(archive.readAllBytes());
        }
    }

    /** Unpacks into a subdirectory of {@code parent} that is named by the contents, unless it is there already. */
    Path extractInto(Path parent) throws IOException {
        Path target = parent.resolve(name());
        if (Files.isDirectory(target)) {
            return target;
        }
        Files.createDirectories(parent);
        Path draft = Files.createTempDirectory(parent, "extracting");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(bytes)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(entry, tar, draft.resolve(entry.getName()));
            }
        }
        return publish(draft, target);
    }

    private static Path publish(Path draft, Path target) throws IOException {
        try {
            return Files.move(draft, target, ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            return target;
        }
    }

    private static void extract(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(content, file);
            file.toFile().setExecutable((entry.getMode() & EXECUTABLE) != 0);
        }
    }

    private String name() {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return "postgresql-" + Long.toHexString(sum.getValue());
    }
}
