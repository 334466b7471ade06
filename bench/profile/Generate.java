import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Writes goroutine profiles of any size: java Generate.java debug1|debug2|pb GOROUTINES STACKS FILE. Half of the goroutines stand at
 * one stack, the rest is spread over the others; equal arguments give equal bytes.
 */
final class Generate {
    private record Call(String function, String file, int line) {}

    private record Stack(String state, List<Call> hidden, List<Call> calls, Call creator) {}

    private static final Map<String, List<Call>> WAITS = new LinkedHashMap<>();
    private static final String[] PACKAGES = {
        "example.com/app/biz", "example.com/app/server", "google.golang.org/grpc/internal/transport", "net/http",
        "example.com/store/v2", "gopkg.in/yaml%2ev3", "github.com/acme/queue"
    };
    private static final String[] FUNCTIONS = {
        "(*Client).Do", "(*Server).handle.func1", "(*loopyWriter).run", "(*Pool[...]).worker", "Run", "(*conn).serve",
        "Map[...].func2", "(*T).Run-fm", "dispatch.func3.1"
    };

    static {
        Call park = new Call("runtime.gopark", "runtime/proc.go", 462);
        WAITS.put("chan send", List.of(park, new Call("runtime.chansend", "runtime/chan.go", 283), new Call("runtime.chansend1", "runtime/chan.go", 161)));
        WAITS.put("chan receive", List.of(park, new Call("runtime.chanrecv", "runtime/chan.go", 667), new Call("runtime.chanrecv1", "runtime/chan.go", 509)));
        WAITS.put("select", List.of(park, new Call("runtime.selectgo", "runtime/select.go", 351)));
        WAITS.put("IO wait", List.of(park, new Call("runtime.netpollblock", "runtime/netpoll.go", 575)));
        WAITS.put("sleep", List.of(park));
    }

    public static void main(String[] arguments) throws IOException {
        String shape = arguments[0];
        long goroutines = Long.parseLong(arguments[1]);
        List<Stack> stacks = stacks(Integer.parseInt(arguments[2]));
        Path file = Path.of(arguments[3]);
        switch (shape) {
            case "debug1" -> counted(goroutines, stacks, file);
            case "debug2" -> tracebacks(goroutines, stacks, file);
            case "pb" -> pprof(goroutines, stacks, file);
            default -> throw new IllegalArgumentException("no such shape: " + shape);
        }
    }

    private static List<Stack> stacks(int count) {
        Random random = new Random(42);
        List<String> states = List.copyOf(WAITS.keySet());
        List<Stack> stacks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String state = states.get(i % states.size());
            List<Call> calls = new ArrayList<>();
            for (int depth = 2 + random.nextInt(8); depth > 0; depth--) {
                String path = PACKAGES[random.nextInt(PACKAGES.length)];
                String file = path.startsWith("google") ? "/go/pkg/mod/google.golang.org/grpc@v1.70.0/internal/transport/t.go"
                        : path.equals("net/http") ? "/usr/local/go/src/net/http/server.go" : "/src/" + path + "/f" + i % 97 + ".go";
                calls.add(new Call(path + "." + FUNCTIONS[random.nextInt(FUNCTIONS.length)], file, 10 + random.nextInt(2000)));
            }
            calls.add(new Call("main.leak" + i + ".func1", "/src/app/main.go", 10 + i % 5000));
            stacks.add(new Stack(state, WAITS.get(state), calls, new Call("main.leak" + i, "/src/app/main.go", 8 + i % 5000)));
        }
        return stacks;
    }

    private static int stackOf(long goroutine, int stacks) {
        return goroutine % 2 == 1 ? 0 : (int) (goroutine / 2 % stacks);
    }

    private static long[] counts(long goroutines, int stacks) {
        long[] counts = new long[stacks];
        for (long g = 0; g < goroutines; g++) {
            counts[stackOf(g, stacks)]++;
        }
        return counts;
    }

    private static PrintStream text(Path file) throws IOException {
        return new PrintStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20), false, StandardCharsets.US_ASCII);
    }

    private static void tracebacks(long goroutines, List<Stack> stacks, Path file) throws IOException {
        try (PrintStream out = text(file)) {
            StringBuilder line = new StringBuilder();
            for (long g = 0; g < goroutines; g++) {
                Stack stack = stacks.get(stackOf(g, stacks.size()));
                long minutes = g * 7919 % 600;
                line.setLength(0);
                line.append("goroutine ").append(g + 1).append(" [").append(stack.state()).append(minutes == 0 ? "" : ", " + minutes + " minutes").append("]:\n");
                for (int i = 0; i < stack.calls().size(); i++) {
                    Call call = stack.calls().get(i);
                    // Arguments are addresses, which differ from goroutine to goroutine.
                    line.append(call.function()).append("(0xc").append(Long.toHexString(0x21000000L + g * 4096 + i * 64L)).append(", {0x").append(Long.toHexString(0xabc0 + i)).append(", 0x").append(i).append("?})\n\t");
                    line.append(call.file()).append(':').append(call.line()).append(" +0x").append(Integer.toHexString(0x25 + i)).append('\n');
                }
                line.append("created by ").append(stack.creator().function()).append(" in goroutine ").append(g / 3 + 1).append("\n\t").append(stack.creator().file()).append(':').append(stack.creator().line()).append(" +0x90\n\n");
                out.append(line);
            }
        }
    }

    /** One address per call. */
    private static Map<Call, Long> addresses(List<Stack> stacks) {
        Map<Call, Long> addresses = new LinkedHashMap<>();
        for (Stack stack : stacks) {
            stack.hidden().forEach(call -> addresses.putIfAbsent(call, 0x400021L + 64L * addresses.size()));
            stack.calls().forEach(call -> addresses.putIfAbsent(call, 0x400021L + 64L * addresses.size()));
        }
        return addresses;
    }

    private static void counted(long goroutines, List<Stack> stacks, Path file) throws IOException {
        Map<Call, Long> addresses = addresses(stacks);
        long[] counts = counts(goroutines, stacks.size());
        try (PrintStream out = text(file)) {
            out.append("goroutine profile: total " + goroutines + "\n");
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    StringBuilder record = new StringBuilder().append(counts[i]).append(" @");
                    stacks.get(i).hidden().forEach(call -> record.append(" 0x").append(Long.toHexString(addresses.get(call))));
                    stacks.get(i).calls().forEach(call -> record.append(" 0x").append(Long.toHexString(addresses.get(call))));
                    record.append('\n');
                    for (Call call : stacks.get(i).calls()) {
                        record.append("#\t0x").append(Long.toHexString(addresses.get(call) - 1)).append('\t').append(call.function()).append("+0x20\t").append(call.file()).append(':').append(call.line()).append('\n');
                    }
                    out.append(record.append('\n'));
                }
            }
        }
    }

    /** A message of profile.proto. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        void varint(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }

    private static void write(OutputStream out, int field, byte[] value) throws IOException {
        out.write(new Message().bytes(field, value).out.toByteArray());
    }

    private static void pprof(long goroutines, List<Stack> stacks, Path file) throws IOException {
        Map<Call, Long> addresses = addresses(stacks);
        Map<Call, Long> locations = new LinkedHashMap<>();
        addresses.keySet().forEach(call -> locations.put(call, locations.size() + 1L));
        Map<String, Long> strings = new LinkedHashMap<>();
        strings.put("", 0L);
        byte[] type = new Message().number(1, string(strings, "goroutine")).number(2, string(strings, "count")).out.toByteArray();
        long[] counts = counts(goroutines, stacks.size());
        try (OutputStream out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)), 1 << 16)) {
            write(out, 1, type);
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    Message ids = new Message();
                    stacks.get(i).hidden().forEach(call -> ids.varint(locations.get(call)));
                    stacks.get(i).calls().forEach(call -> ids.varint(locations.get(call)));
                    Message count = new Message();
                    count.varint(counts[i]);
                    write(out, 2, new Message().bytes(1, ids.out.toByteArray()).bytes(2, count.out.toByteArray()).out.toByteArray());
                }
            }
            write(out, 3, new Message().number(1, 1).number(2, 0x400000).number(3, 0x40000000).number(7, 1).out.toByteArray());
            Map<String, Long> functions = new LinkedHashMap<>();
            Map<Long, byte[]> bodies = new LinkedHashMap<>();
            for (Map.Entry<Call, Long> entry : locations.entrySet()) {
                Call call = entry.getKey();
                String name = call.function() + "\n" + call.file();
                Long function = functions.get(name);
                if (function == null) {
                    function = functions.size() + 1L;
                    functions.put(name, function);
                    long text = string(strings, call.function());
                    bodies.put(function, new Message().number(1, function).number(2, text).number(3, text).number(4, string(strings, call.file())).number(5, 1).out.toByteArray());
                }
                byte[] line = new Message().number(1, function).number(2, call.line()).out.toByteArray();
                write(out, 4, new Message().number(1, entry.getValue()).number(2, 1).number(3, addresses.get(call) - 1).bytes(4, line).out.toByteArray());
            }
            for (byte[] body : bodies.values()) {
                write(out, 5, body);
            }
            for (String text : strings.keySet()) {
                write(out, 6, text.getBytes(StandardCharsets.UTF_8));
            }
            out.write(new Message().number(9, 1_700_000_000_000_000_000L).bytes(11, type).number(12, 1).out.toByteArray());
        }
    }

    private static long string(Map<String, Long> strings, String text) {
        strings.putIfAbsent(text, (long) strings.size());
        return strings.get(text);
    }
}
