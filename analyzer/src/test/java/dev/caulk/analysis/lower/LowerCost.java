package dev.caulk.analysis.lower;

import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.load.LoadResult;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.load.Loader;
import dev.caulk.analysis.ops.FactTypes;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.types.ExternalTypes;
import dev.caulk.syntax.GoSyntax;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints what lowering a tree costs, next to parsing it: {@code LowerCost DIR}. */
final class LowerCost {
    private LowerCost() {}

    public static void main(String[] arguments) throws Exception {
        Path tree = Path.of(arguments[0]);
        double before = cpu();
        parse(tree);
        double parsed = cpu();
        List<PackageFacts> facts = lower(tree);
        List<FunctionFacts> functions =
                facts.stream().flatMap(f -> f.functions().stream()).toList();
        long ops = functions.stream()
                .flatMap(f -> f.body().stream())
                .mapToLong(b -> b.ops().size())
                .sum();
        Map<String, Long> kinds = functions.stream()
                .flatMap(f -> f.body().stream())
                .flatMap(b -> b.ops().stream())
                .collect(Collectors.groupingBy(
                        op -> op.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
        System.out.println(kinds);
        System.out.printf("parse alone %.1f CPU s%n", parsed - before);
        System.out.printf(
                "%,d functions, %,d Ops, %.1f a function; %d MB live%n",
                functions.size(), ops, (double) ops / Math.max(1, functions.size()), live());
    }

    private static List<PackageFacts> lower(Path tree) throws Exception {
        AuditRequest request =
                new AuditRequest(List.of(tree), false, BuildTarget.standard(), SignatureLookup.none(), 1);
        double start = cpu();
        LoadResult<LoadedPackage> result = new Loader(ExternalTypes.NONE).load(request, (phase, done, total) -> {});
        double loaded = cpu();
        System.out.printf("load and type %.1f CPU s, %d MB live%n", loaded - start, live());
        double from = cpu();
        List<PackageFacts> facts = lower(result.packages());
        double lowered = cpu();
        System.out.printf("lower %.1f CPU s, %d MB live with trees%n", lowered - from, live());
        from = cpu();
        FactTypes.detach(facts);
        System.out.printf("detach %.1f CPU s%n", cpu() - from);
        return facts;
    }

    private static List<PackageFacts> lower(List<LoadedPackage> packages) {
        Lowering lowering = new Lowering(symbol -> CallEnd.RETURNS);
        List<PackageFacts> facts = new ArrayList<>();
        packages.forEach(p -> facts.add(lowering.lower(p)));
        return facts;
    }

    private static void parse(Path tree) throws Exception {
        GoSyntax syntax = new GoSyntax();
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".go")).toList()) {
                if (!file.toString().endsWith("_test.go") && !file.toString().contains("/testdata/")) {
                    Optional.of(syntax.parse(file.toString(), Files.readAllBytes(file)));
                }
            }
        }
    }

    private static double cpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static long live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
