package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of groups before they are made is what they tell themselves. */
class GroupsTest {
    private static final Signatures SIGNATURES = new Signatures(ProfileModels.signatures());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dumps/states/goroutine.debug2.txt",
                "dumps/states/sigquit.txt",
                "dumps/states-ancestors/goroutine.debug2.txt",
                "dumps/symbols/goroutine.debug2.txt",
                "dumps/golog/goroutine.t2.debug1.txt",
                "dumps/grpc170/client/goroutine.t1.debug2.txt",
                "dumps/synctest/bubble.debug2.txt"
            })
    void giveTheSameDiagnosis(String name) {
        agree(Dumps.only(Dumps.resource(name)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void giveTheSameDiagnosisOfRandomDumps(long seed) {
        agree(Dumps.only(Dumps.text(new RandomDump(seed).counted())));
    }

    private static void agree(Snapshot lazy) {
        Snapshot made = new Snapshot(
                lazy.kind(),
                lazy.shape(),
                lazy.name(),
                lazy.origin(),
                lazy.declaredTotal(),
                List.copyOf(lazy.groups()),
                lazy.records(),
                lazy.taken(),
                lazy.partial(),
                lazy.truncated());
        assertThat(made.groups()).isNotInstanceOf(Groups.class).isEqualTo(lazy.groups());
        assertThat(Diagnosis.of(made, SIGNATURES)).isEqualTo(Diagnosis.of(lazy, SIGNATURES));
        assertThat(made.goroutines()).isEqualTo(lazy.goroutines());
    }
}
