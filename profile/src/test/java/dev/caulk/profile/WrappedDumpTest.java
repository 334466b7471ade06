package dev.caulk.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dumps inside something else: what is around them is taken off, and no goroutine is lost. */
class WrappedDumpTest {
    private static final String COUNTED = Dumps.string("dumps/golog/goroutine.t2.debug1.txt");
    private static final String TRACEBACK = Dumps.string("dumps/states/goroutine.debug2.txt");
    private static final String ANCESTORS = Dumps.string("dumps/states-ancestors/goroutine.debug2.txt");
    private static final String QUIT = Dumps.string("dumps/states/sigquit.txt");

    private enum Wrapping {
        COLOURS(text -> text.replaceAll("(?m)^(.+)$", "\u001b[31m$1\u001b[0m")),
        CONTAINER_LOG(text -> text.lines()
                .map(line -> "{\"log\":\"" + escaped(line + "\n") + "\",\"stream\":\"stderr\"}\n")
                .reduce("", String::concat)),
        JSON_FIELD(text -> "{\"profile\":\"" + escaped(text) + "\",\"host\":\"a\"}"),
        HTML_BREAKS(text -> "<p>" + entities(text).replace("\n", "<br>\n") + "</p>"),
        HTML_ON_ONE_LINE(text -> "<pre>" + entities(text).replace("\n", "<br>") + "</pre>"),
        QUOTED(text -> text.replaceAll("(?m)^", "> ")),
        BYTE_ORDER_MARK(text -> "\ufeff" + text),
        CARRIAGE_RETURNS(text -> text.replace('\n', '\r')),
        LOGGED_AS_ONE_MESSAGE(text -> "2026/05/01 10:00:00 " + text),
        LOGGED_UNDER_A_FIELD(text -> "time=2026-05-01T10:00:00Z msg=dump stack=\"" + escaped(text) + "\""),
        EXPORTED_ENTRIES(text -> text.lines()
                .map(line -> "{\"insertId\":\"1x\",\"textPayload\":\"" + escaped(line) + "\"}\n")
                .reduce("", String::concat)),
        BLANKS_FOR_LINE_ENDS(text -> text.replaceAll("[\n\t]", " ")),
        NUMBERED(text -> numbered(text, "%d: ")),
        NUMBERED_IN_COLUMNS(text -> numbered(text, "%6d\t")),
        FOUND_BY_GREP(text -> numbered(text, "dump.txt:%d:")),
        LOGGED_WITH_FRACTIONS_OF_ANY_LENGTH(text ->
                varied(text, List.of(".5", "", ".123456", ".07", ".999999999"), "2026-05-01T10:00:00%sZ stderr F ")),
        LOGGED_BY_MANY_PODS(text -> varied(text, List.of("web-7d9", "worker-12ab", "db-0"), "%s | "));

        private final UnaryOperator<String> around;

        Wrapping(UnaryOperator<String> around) {
            this.around = around;
        }

        private static String escaped(String text) {
            return text.replace("\\", "\\\\")
                    .replace("\"", "\\\"")
                    .replace("\n", "\\n")
                    .replace("\t", "\\t")
                    .replace("&", "\\u0026");
        }

        private static String varied(String text, List<String> parts, String format) {
            StringBuilder all = new StringBuilder();
            int number = 0;
            for (String line : text.split("\n", -1)) {
                all.append(String.format(format, parts.get(number++ % parts.size())))
                        .append(line)
                        .append('\n');
            }
            return all.toString();
        }

        private static String numbered(String text, String format) {
            StringBuilder all = new StringBuilder();
            int number = 990;
            for (String line : text.split("\n", -1)) {
                all.append(String.format(format, number++)).append(line).append('\n');
            }
            return all.toString();
        }

        private static String entities(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameStacks(Wrapping wrapping) {
        for (String dump : new String[] {COUNTED, TRACEBACK, ANCESTORS, QUIT}) {
            Snapshot plain = Dumps.only(Dumps.text(dump));
            Snapshot wrapped = Dumps.only(Dumps.text(wrapping.around.apply(dump)));
            assertThat(wrapped.goroutines()).isEqualTo(plain.goroutines());
            assertThat(wrapped.groups())
                    .extracting(StackGroup::stackText)
                    .containsExactlyElementsOf(
                            plain.groups().stream().map(StackGroup::stackText).toList());
        }
    }

    @Test
    void readsWhatPowerShellWrites() {
        byte[] little = ("\ufeff" + TRACEBACK.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE);
        for (byte[] bytes : new byte[][] {little, TRACEBACK.getBytes(StandardCharsets.UTF_16)}) {
            Snapshot read = Dumps.only(ProfileReader.read("p.txt", new ByteArrayInputStream(bytes)));
            assertThat(read.groups())
                    .isEqualTo(Dumps.only(Dumps.text(TRACEBACK)).groups());
        }
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void readsGzipInGzip() throws IOException {
        byte[] twice = zipped(zipped(COUNTED.getBytes(StandardCharsets.UTF_8)));
        assertThat(Dumps.only(ProfileReader.read("p.gz", new ByteArrayInputStream(twice)))
                        .goroutines())
                .isEqualTo(97);
    }

    @Test
    void readsASmallGzipThatBreaksOff() throws IOException {
        byte[] whole = zipped(TRACEBACK.getBytes(StandardCharsets.UTF_8));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        Snapshot snapshot = Dumps.only(ProfileReader.read("p.gz", new ByteArrayInputStream(half)));
        assertThat(snapshot.goroutines()).isBetween(5L, 26L);
        assertThat(snapshot.truncated().orElseThrow()).contains("could not be read to its end");
    }

    /** What a named pipe answers. */
    @Test
    void readsStreamsThatCannotTellWhatIsAtHand() {
        FilterInputStream pipe =
                new FilterInputStream(Dumps.class.getResourceAsStream("dumps/golog/goroutine.t2.debug1.txt")) {
                    @Override
                    public int available() throws IOException {
                        throw new IOException("Illegal seek");
                    }
                };
        assertThat(Dumps.only(ProfileReader.read("fifo", pipe)).goroutines()).isEqualTo(97);
    }

    @Test
    void toleratesAFewZeros() {
        assertThat(Dumps.only(Dumps.text(COUNTED.replaceFirst("\n\n", "\n\0\n")))
                        .goroutines())
                .isEqualTo(97);
    }
}
