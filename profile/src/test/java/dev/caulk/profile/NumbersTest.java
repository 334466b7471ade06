package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NumbersTest {
    @Test
    void groupsThousands() {
        assertThat(Numbers.grouped(0)).isEqualTo("0");
        assertThat(Numbers.grouped(999)).isEqualTo("999");
        assertThat(Numbers.grouped(1_508)).isEqualTo("1,508");
        assertThat(Numbers.grouped(-123_456)).isEqualTo("-123,456");
        assertThat(Numbers.grouped(-1_000)).isEqualTo("-1,000");
        assertThat(Numbers.grouped(Long.MAX_VALUE)).isEqualTo("9,223,372,036,854,775,807");
    }
}
