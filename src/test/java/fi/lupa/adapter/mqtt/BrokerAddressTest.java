package fi.lupa.adapter.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "tcp://127.0.0.1:1884, 127.0.0.1, 1884, false, true",
        "mqtt://localhost, localhost, 1883, false, true",
        "MQTTS://broker.example.com, broker.example.com, 8883, true, false",
        "ssl://broker.example.com:443/, broker.example.com, 443, true, false",
        "mqtt://[::1]:1883, [::1], 1883, false, true",
    })
    void addressIsRead(String text, String host, int port, boolean isEncrypted, boolean isLoopback) {
        BrokerAddress address = BrokerAddress.parse(text);
        assertThat(address).isEqualTo(new BrokerAddress(host, port, isEncrypted));
        assertThat(address.isLoopback()).isEqualTo(isLoopback);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "broker:1883",
                "http://broker",
                "mqtt://",
                "mqtt://user:secret@broker",
                "mqtt://broker/topic",
                "mqtt://broker?a=b",
                "not a uri"
            })
    void whatIsNoAddressIsRefusedWithoutBeingShown(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrokerAddress.parse(text))
                .withMessageNotContaining("secret");
    }
}
