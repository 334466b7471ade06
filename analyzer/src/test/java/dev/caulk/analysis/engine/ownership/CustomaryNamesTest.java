package dev.caulk.analysis.engine.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomaryNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Close", "CloseWithError", "End", "EndSession", "StopAndWait", "Put"})
    void aNameEndsSomethingWhereItBeginsWithAWholeWord(String method) {
        assertThat(CustomaryNames.ends(method)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Endpoint", "Closest", "Runtime", "PutObject", "JoinGroup", "Freeze"})
    void aNameEndsNothingWhereTheWordGoesOnOrTakesSomethingElse(String method) {
        assertThat(CustomaryNames.ends(method)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SplitHostPort", "ParseAddrPort", "Parse", "Atoi"})
    void someFunctionsOnlyTakeTextApart(String function) {
        assertThat(CustomaryNames.parses(function)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dial", "ResolveTCPAddr", "Open"})
    void othersAskSomebody(String function) {
        assertThat(CustomaryNames.parses(function)).isFalse();
    }
}
