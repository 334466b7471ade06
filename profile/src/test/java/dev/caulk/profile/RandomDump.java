package dev.caulk.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Random goroutines, written in the shapes that tell functions, files and lines. */
final class RandomDump {
    private static final String[] NAMES = {
        "main.f",
        "main.(*G[...]).Put.func1.2",
        "a.b/c%2ed.(*T).m",
        "net/http.(*conn).serve",
        "main.main.func2-range1",
        "x/y.init.0.func1",
        "main.F.deferwrap1",
        "main.T.Val-fm"
    };
    private static final String[] FILES = {
        "/src/a.go", "C:/Program Files/x.go", "/go/pkg/mod/a@v2.0.0+incompatible/b.go", "D:\\x\\y.go"
    };

    private record Call(String function, String file, int line) {}

    private final Map<List<Call>, Long> counts = new LinkedHashMap<>();

    RandomDump(long seed) {
        Random random = new Random(seed);
        for (int i = 1 + random.nextInt(60); i > 0; i--) {
            List<Call> stack = new ArrayList<>();
            for (int depth = 1 + random.nextInt(5); depth > 0; depth--) {
                stack.add(new Call(
                        NAMES[random.nextInt(NAMES.length)],
                        FILES[random.nextInt(FILES.length)],
                        1 + random.nextInt(3)));
            }
            counts.merge(stack, 1L + random.nextInt(40), Long::sum);
        }
    }

    /** Goroutines by the text of their stacks. */
    Map<String, Long> expected() {
        Map<String, Long> expected = new TreeMap<>();
        counts.forEach((stack, count) -> {
            StringBuilder text = new StringBuilder();
            stack.forEach(call -> text.append(call.function + " " + call.file + ":" + call.line + "\n"));
            expected.put(text.toString(), count);
        });
        return expected;
    }

    String counted() {
        StringBuilder text = new StringBuilder("goroutine profile: total "
                + counts.values().stream().mapToLong(c -> c).sum() + "\n");
        counts.forEach((stack, count) -> {
            text.append(count).append(" @ 0x1 0x2\n");
            stack.forEach(call ->
                    text.append("#\t0x1a\t" + call.function + "+0x1b\t\t" + call.file + ":" + call.line + "\n"));
            text.append('\n');
        });
        return text.toString();
    }

    String tracebacks() {
        StringBuilder text = new StringBuilder();
        int[] number = {1};
        counts.forEach((stack, count) -> {
            for (long i = 0; i < count; i++) {
                text.append(
                        "goroutine " + number[0]++ + " [select" + (i % 3 == 0 ? "" : ", " + i + " minutes") + "]:\n");
                stack.forEach(call -> text.append(call.function + "(0xc" + number[0] + ", {0x1?, ...})\n\t" + call.file
                        + ":" + call.line + " +0x2\n"));
                text.append('\n');
            }
        });
        return text.toString();
    }

    String traces() {
        String rule = "-----------+-------------------------------------------------------\n";
        StringBuilder text = new StringBuilder("Type: goroutine\n").append(rule);
        counts.forEach((stack, count) -> {
            text.append(String.format("%10d   ", count));
            stack.forEach(call -> text.append(call.function + "\n             "));
            text.append("\n").append(rule);
        });
        return text.toString();
    }

    byte[] pprof() {
        Map<String, Integer> strings = new LinkedHashMap<>(Map.of("", 0));
        ProtoMessage profile = new ProtoMessage()
                .message(
                        1,
                        new ProtoMessage()
                                .number(1, string(strings, "goroutine"))
                                .number(2, string(strings, "count")));
        Map<Call, Integer> ids = new LinkedHashMap<>();
        counts.forEach((stack, count) -> {
            ProtoMessage sample = new ProtoMessage();
            stack.forEach(call -> sample.number(1, ids.computeIfAbsent(call, key -> ids.size() + 1)));
            profile.message(2, sample.number(2, count));
        });
        ids.forEach((call, id) -> profile.message(
                        4,
                        new ProtoMessage()
                                .number(1, id)
                                .message(4, new ProtoMessage().number(1, id).number(2, call.line)))
                .message(
                        5,
                        new ProtoMessage()
                                .number(1, id)
                                .number(2, string(strings, call.function))
                                .number(4, string(strings, call.file))));
        strings.keySet().forEach(text -> profile.text(6, text));
        return profile.bytes();
    }

    private static int string(Map<String, Integer> strings, String text) {
        strings.putIfAbsent(text, strings.size());
        return strings.get(text);
    }
}
