package fi.lupa.simulator.replay;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A payload of any bytes, written in a recording as {@value #MARK} and standard base64 (RFC 4648, section 4). */
final class BinaryPayload implements Payload {
    static final String MARK = "base64:";

    private final byte[] content;

    BinaryPayload(byte[] content) {
        this.content = content.clone();
    }

    /**
     * Reads the written form.
     *
     * @param written {@value #MARK} and the encoded bytes
     * @throws Rule.Broken if what follows the mark is not base64
     */
    static BinaryPayload parse(String written) {
        try {
            return new BinaryPayload(Base64.getDecoder().decode(written.substring(MARK.length())));
        } catch (IllegalArgumentException e) {
            throw new Rule.Broken("what follows " + MARK + " must be base64", e);
        }
    }

    @Override
    public byte[] bytes(Instant now) {
        return content.clone();
    }

    @Override
    public String format() {
        return MARK + Base64.getEncoder().encodeToString(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BinaryPayload that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(content);
    }
}
