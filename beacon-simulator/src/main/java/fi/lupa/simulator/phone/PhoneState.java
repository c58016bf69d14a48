package fi.lupa.simulator.phone;

import static fi.lupa.simulator.api.LupaApi.JSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.lupa.simulator.api.ApiFailure;
import fi.lupa.simulator.api.Device;
import fi.lupa.simulator.api.LupaApi;
import fi.lupa.simulator.api.ShopperAccount;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The file that a phone keeps its account in; it holds secrets, so only its owner may read it. */
final class PhoneState {
    private final Path file;

    PhoneState(Path file) {
        this.file = file;
    }

    /**
     * What was saved, or empty where nothing was.
     *
     * @throws IOException if the file cannot be read
     * @throws ApiFailure if it holds no account
     */
    Optional<SavedPhone> load(LupaApi api) throws IOException, ApiFailure {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        JsonNode json = JSON.readTree(Files.readAllBytes(file));
        ShopperAccount account = ShopperAccount.saved(
                api, json.path("token").asText(), json.path("recoveryCode").asText(), Device.of(json.path("device")));
        return Optional.of(new SavedPhone(account, json.path("consentId").asText()));
    }

    /**
     * Replaces what was saved.
     *
     * @throws IOException if the file cannot be written
     */
    void save(SavedPhone phone) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            closeToOthers();
        }
        Files.writeString(file, json(phone).toPrettyString() + "\n");
    }

    private void closeToOthers() throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, ownerOnly);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
        }
    }

    private static ObjectNode json(SavedPhone phone) {
        Device device = phone.account().device();
        ObjectNode json = JSON.createObjectNode()
                .put("token", phone.account().token())
                .put("recoveryCode", phone.account().recoveryCode())
                .put("consentId", phone.consentId());
        ObjectNode kept = json.putObject("device").put("deviceId", device.deviceId());
        kept.putObject("mqtt").put("username", device.username()).put("password", device.password());
        kept.set("identity", device.identity());
        return json;
    }
}
