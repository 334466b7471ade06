package dev.caulk.analysis.ops.binary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.caulk.analysis.AuditProgress;
import dev.caulk.analysis.AuditRequest;
import dev.caulk.analysis.AuditRequest.BuildTarget;
import dev.caulk.analysis.GoInstallation;
import dev.caulk.analysis.SignatureLookup;
import dev.caulk.analysis.callgraph.Library;
import dev.caulk.analysis.finding.Finding;
import dev.caulk.analysis.load.LoadedPackage;
import dev.caulk.analysis.load.Loader;
import dev.caulk.analysis.lower.CallEnd;
import dev.caulk.analysis.lower.Lowering;
import dev.caulk.analysis.ops.FactTypes;
import dev.caulk.analysis.ops.FunctionFacts;
import dev.caulk.analysis.ops.OpPrinter;
import dev.caulk.analysis.ops.PackageFacts;
import dev.caulk.analysis.ops.Program;
import dev.caulk.analysis.rules.RuleContext;
import dev.caulk.analysis.rules.Rules;
import dev.caulk.analysis.stdindex.StdIndex;
import dev.caulk.analysis.types.DetachedTypes;
import dev.caulk.analysis.types.ModelTypes;
import dev.caulk.model.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts that were written and read again are the facts that were written. */
class FactsRoundTripTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final List<String> PACKAGES =
            List.of("context", "sync", "net/http", "go/types", "encoding", "slices");

    private static List<PackageFacts> facts(List<Path> paths, int jobs) throws Exception {
        AuditRequest request = new AuditRequest(
                paths, false, BuildTarget.standard(), SignatureLookup.ofEnvironment(System.getenv()), jobs);
        Loader loader = new Loader(new ModelTypes(Models.bundled()), StdIndex.bundled());
        Lowering lowering = new Lowering(symbol -> CallEnd.RETURNS);
        List<PackageFacts> facts = new ArrayList<>();
        for (LoadedPackage loaded : loader.load(request, AuditProgress.SILENT).packages()) {
            facts.add(lowering.lower(loaded));
        }
        FactTypes.detach(facts);
        return facts;
    }

    private static List<byte[]> bytes(List<PackageFacts> facts) {
        return facts.stream()
                .sorted(Comparator.comparing(PackageFacts::path))
                .map(FactsWriter::write)
                .toList();
    }

    private static List<PackageFacts> read(List<byte[]> bytes) {
        FactsReader reader = new FactsReader();
        return bytes.stream().map(b -> reader.read(b).orElseThrow()).toList();
    }

    private static void assertRoundTrip(List<PackageFacts> facts) {
        List<byte[]> written = bytes(facts);
        List<PackageFacts> read = read(written);
        assertThat(bytes(read)).containsExactlyElementsOf(written);
        for (int i = 0; i < facts.size(); i++) {
            assertThat(text(read.get(i))).isEqualTo(text(facts.get(i)));
            assertThat(withoutTypeParameters(read.get(i))).isEqualTo(withoutTypeParameters(facts.get(i)));
            assertThat(declarations(read.get(i))).isEqualTo(declarations(facts.get(i)));
            assertThat(places(read.get(i))).isEqualTo(places(facts.get(i)));
        }
    }

    private static List<DetachedTypes.Declared> declarations(PackageFacts facts) {
        return FactTypes.declaredIn(facts).stream()
                .map(DetachedTypes::declaration)
                .filter(declared -> !TypeParameters.in(declared))
                .toList();
    }

    private static PackageFacts withoutTypeParameters(PackageFacts facts) {
        return new PackageFacts(
                facts.path(),
                facts.name(),
                facts.modulePath(),
                facts.goVersion(),
                facts.imports(),
                facts.functions().stream().filter(f -> !TypeParameters.in(f)).toList(),
                facts.types());
    }

    private static List<String> text(PackageFacts facts) {
        return facts.functions().stream().map(OpPrinter::print).toList();
    }

    private static List<String> places(PackageFacts facts) {
        return facts.functions().stream()
                .map(FunctionFacts::declaration)
                .map(span -> span.display() + " " + span.endPosition())
                .toList();
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files
                    .filter(f -> f.toString().endsWith(".go") && !f.startsWith(RESOURCES.resolve("dev")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void factsComeBackAsTheyWere(Path source) throws Exception {
        List<PackageFacts> facts = facts(List.of(source), 1);
        assertRoundTrip(facts);
    }

    /** Type parameters of different readings are different types; what they are called and constrained by is the same. */
    @Test
    void genericFunctionsComeBackWithParametersOfTheirOwn() throws Exception {
        List<PackageFacts> facts = facts(List.of(RESOURCES.resolve("lower/generic.go")), 1);
        assertRoundTrip(facts);
        assertThat(read(bytes(facts)).get(0).types().get("list").parameters())
                .singleElement()
                .satisfies(p -> assertThat(p + " " + p.constraint()).isEqualTo("E comparable"));
    }

    @Test
    void packagesOfTheStandardLibraryComeBackAsTheyWere() throws Exception {
        Path source = GoInstallation.required().resolve("src");
        List<PackageFacts> facts = facts(PACKAGES.stream().map(source::resolve).toList(), 2);
        assertRoundTrip(facts);
        long ops = facts.stream()
                .flatMap(f -> f.functions().stream())
                .flatMap(f -> f.body().stream())
                .mapToLong(b -> b.ops().size())
                .sum();
        long size = bytes(facts).stream().mapToLong(b -> b.length).sum();
        System.out.printf("facts: %,d Ops in %,d bytes, %.1f an Op%n", ops, size, (double) size / ops);
    }

    @Test
    void bytesDependNeitherOnThreadsNorOnOrder() throws Exception {
        List<Path> paths = new ArrayList<>(List.of(
                RESOURCES.resolve("lower"),
                RESOURCES.resolve("rules/grpc-conn-leak"),
                RESOURCES.resolve("rules/chan-send-leak"),
                RESOURCES.resolve("blind/go-unbounded-log")));
        List<byte[]> once = bytes(facts(paths, 1));
        Collections.reverse(paths);
        assertThat(bytes(facts(paths, 4))).containsExactlyElementsOf(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc-conn-leak", "chan-send-leak", "go-unbounded-log"})
    void rulesFindTheSameInFactsThatWereRead(String rule) throws Exception {
        List<PackageFacts> facts = facts(List.of(RESOURCES.resolve("rules").resolve(rule)), 1);
        List<String> found = findings(facts);
        assertThat(found).isNotEmpty();
        assertThat(findings(read(bytes(facts)))).isEqualTo(found);
    }

    private static List<String> findings(List<PackageFacts> facts) {
        RuleContext context = RuleContext.of(new Program(facts), new Library(Models.bundled()), Optional.empty());
        return Rules.all().stream()
                .flatMap(rule -> rule.check(context).findings().stream())
                .sorted()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void damagedBytesAreNoFacts() throws Exception {
        byte[] good =
                bytes(facts(List.of(RESOURCES.resolve("lower/defer.go")), 1)).get(0);
        for (int i = 0; i < good.length; i += 7) {
            byte[] bad = good.clone();
            bad[i] ^= 0x20;
            assertThat(new FactsReader().read(bad)).as("byte %d", i).isEmpty();
            assertThat(new FactsReader().read(java.util.Arrays.copyOf(good, i))).isEmpty();
        }
        assertThat(new FactsReader().read(good)).isPresent();
    }
}
