package dev.caulk.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Guards the parser's speed by counting work, which a busy machine does not change. */
class WorkTest {
    /** What a file takes besides what its tokens do, which is nothing. */
    private static final double MOST_BYTES_PER_TOKEN = 1;

    /** HotSpot compiles no method with more bytecode (-XX:HugeMethodLimit). */
    private static final int HUGE_METHOD = 8000;

    @Test
    void allocatesLittlePerToken() throws IOException {
        byte[] source = program();
        GoRecognizer recognizer = new GoRecognizer();
        assertThat(recognizer.read(source)).isEmpty(); // and grows the buffers
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        int rounds = 20;
        for (int i = 0; i < rounds; i++) {
            recognizer.read(source);
        }
        double bytes = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(bytes / rounds / recognizer.tokens().count()).isLessThan(MOST_BYTES_PER_TOKEN);
    }

    @Test
    void generatesNoMethodThatIsTooBigToCompile() throws IOException {
        Optional<MethodSizes.Size> largest =
                MethodSizes.of(GoParser.class).stream().max(Comparator.comparingInt(MethodSizes.Size::bytes));
        assertThat(largest).hasValueSatisfying(size -> assertThat(size.bytes()).isBetween(100, HUGE_METHOD / 2));
    }

    private static byte[] program() throws IOException {
        try (InputStream in = WorkTest.class.getResourceAsStream("/lexical/program.txt")) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }
}
