package dev.caulk.analysis.cells;

import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.FunctionId;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.WorldAssumption;
import dev.caulk.analysis.callgraph.CallGraph;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.load.LoadResult;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.load.Loader;
import dev.caulk.analysis.lower.CallEnd;
import dev.caulk.analysis.lower.Lowering;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.Op;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.stdindex.StdIndex;
import dev.caulk.analysis.types.ModelTypes;
import dev.caulk.model.Models;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Prints what cells cost and what the channel operations of a tree work on: {@code CellCensus DIR [KIND]} lists those of a kind. */
final class CellCensus {
    private final Program program;
    private final Cells cells;
    private final Map<String, int[]> counts = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Optional<String> listed;

    private CellCensus(Program program, Cells cells, Optional<String> listed) {
        this.program = program;
        this.cells = cells;
        this.listed = listed;
    }

    public static void main(String[] arguments) throws Exception {
        Models models = Models.bundled();
        AuditRequest request = new AuditRequest(
                List.of(Path.of(arguments[0])), false, BuildTarget.standard(), SignatureLookup.none(), 1);
        double start = cpu();
        LoadResult<LoadedPackage> loaded =
                new Loader(new ModelTypes(models), StdIndex.bundled()).load(request, (phase, done, total) -> {});
        double typed = cpu();
        Lowering lowering = new Lowering(symbol -> CallEnd.RETURNS);
        Program program =
                new Program(loaded.packages().stream().map(lowering::lower).toList());
        double lowered = cpu();
        Library library = new Library(models);
        CallGraph graph = CallGraph.of(program, library);
        double called = cpu();
        WorldAssumption world = Cells.worldOf(program);
        Cells cells = Cells.of(program, graph, library, world);
        double done = cpu();
        System.out.printf(
                Locale.ROOT,
                "%s: load and types %.1f, lower %.1f, call graph %.1f, cells %.2f CPU s; %s %d functions, %s, %d MB%n",
                arguments[0],
                typed - start,
                lowered - typed,
                called - lowered,
                done - called,
                world,
                program.functions().size(),
                cells.counts(),
                Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20);
        Optional<String> kind = arguments.length > 1 ? Optional.of(arguments[1]) : Optional.empty();
        CellCensus census = new CellCensus(program, cells, kind);
        census.print();
        double asked = cpu();
        census.objects();
        System.out.printf(Locale.ROOT, "asking %.1f, listing %.1f CPU s%n", asked - done, cpu() - asked);
    }

    private static double cpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private void print() {
        for (FunctionFacts function : program.functions()) {
            function.body()
                    .ifPresent(body -> body.ops()
                            .forEach(op -> channels(op).forEach(channel -> count(function.id(), op, channel))));
        }
        counts.forEach(
                (kind, of) -> System.out.printf("%-14s %6d operations, %6d on closed cells%n", kind, of[0], of[1]));
        reasons.forEach((why, n) -> System.out.printf("%7d open: %s%n", n, why));
    }

    private void objects() {
        Map<String, Integer> objects = new TreeMap<>();
        cells.cells().forEach(cell -> objects.merge(kind(cell), 1, Integer::sum));
        System.out.println("cells " + objects);
    }

    private static List<Integer> channels(Op op) {
        if (op instanceof Op.Send send) {
            return List.of(send.channel());
        }
        if (op instanceof Op.Recv recv) {
            return List.of(recv.channel());
        }
        if (op instanceof Op.CloseChan close) {
            return List.of(close.channel());
        }
        List<Integer> found = new ArrayList<>();
        if (op instanceof Op.Select select) {
            select.cases().forEach(c -> found.add(c.channel()));
        }
        return found;
    }

    private void count(FunctionId function, Op op, int channel) {
        Optional<Cell> cell = cells.at(function, channel);
        String kind = cell.map(CellCensus::kind).orElse("none");
        int[] of = counts.computeIfAbsent(kind, k -> new int[2]);
        of[0]++;
        Optional<Certificate> certificate = cell.map(cells::certificate);
        if (certificate.isPresent() && certificate.get() instanceof Certificate.Closed) {
            of[1]++;
        } else {
            String why = certificate.map(Certificate::reason).orElse("none");
            int end = why.indexOf(' ', why.indexOf(' ') + 1);
            reasons.merge(end < 0 ? why : why.substring(0, end), 1, Integer::sum);
        }
        if (listed.filter(kind::equals).isPresent()) {
            System.out.println(op.span().display() + " " + function + ": "
                    + cell.map(Cell::text).orElse("") + " | "
                    + certificate.map(CellTable::certificate).orElse(""));
        }
    }

    private static String kind(Cell cell) {
        if (cell instanceof Cell.Instance instance) {
            return kind(instance.made());
        }
        if (cell instanceof Cell.Member) {
            return "member";
        }
        if (cell instanceof Cell.Element element) {
            return "element";
        }
        return cell.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
