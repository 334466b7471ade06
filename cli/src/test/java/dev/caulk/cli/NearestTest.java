package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "grpc, grpc-conn-leak",
        "chan-snd-leak, chan-send-leak",
        "CHAN-SEND-LEAK, ",
        "gr, ",
        "nothing-like-it, ",
    })
    void findsWhatMayBeMeant(String typed, String expected) {
        assertThat(Nearest.of(typed, List.of("chan-recv-leak", "chan-send-leak", "grpc-conn-leak", "grpc-stream-leak"))
                        .orElse(null))
                .isEqualTo(expected);
    }
}
