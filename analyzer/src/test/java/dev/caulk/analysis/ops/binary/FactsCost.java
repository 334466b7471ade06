package dev.caulk.analysis.ops.binary;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.load.Loader;
import dev.caulk.analysis.lower.CallEnd;
import dev.caulk.analysis.lower.Lowering;
import dev.caulk.analysis.ops.FactTypes;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.stdindex.StdIndex;
import dev.caulk.analysis.types.ModelTypes;
import dev.caulk.model.Models;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Prints what writing and reading the facts of a tree costs, and their digest: {@code FactsCost DIR [JOBS]}. */
final class FactsCost {
    private FactsCost() {}

    public static void main(String[] arguments) throws Exception {
        int jobs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        List<PackageFacts> facts = facts(Path.of(arguments[0]), jobs);
        double start = cpu();
        List<byte[]> written = facts.stream().map(FactsWriter::write).toList();
        double wrote = cpu();
        FactsReader reader = new FactsReader();
        List<PackageFacts> read =
                written.stream().map(b -> reader.read(b).orElseThrow()).toList();
        double done = cpu();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        written.forEach(digest::update);
        System.out.printf(
                "%d packages, %,d bytes, write %.1f and read %.1f CPU s, %s%n",
                read.size(),
                written.stream().mapToLong(b -> b.length).sum(),
                wrote - start,
                done - wrote,
                HexFormat.of().formatHex(digest.digest()).substring(0, 16));
    }

    private static List<PackageFacts> facts(Path tree, int jobs) throws Exception {
        AuditRequest request = new AuditRequest(
                List.of(tree), false, BuildTarget.standard(), SignatureLookup.ofEnvironment(System.getenv()), jobs);
        Lowering lowering = new Lowering(symbol -> CallEnd.RETURNS);
        List<PackageFacts> facts = new ArrayList<>();
        for (LoadedPackage loaded : new Loader(new ModelTypes(Models.bundled()), StdIndex.bundled())
                .load(request, AuditProgress.SILENT)
                .packages()) {
            facts.add(lowering.lower(loaded));
        }
        FactTypes.detach(facts);
        return facts;
    }

    private static double cpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }
}
