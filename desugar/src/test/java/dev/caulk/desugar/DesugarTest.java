package dev.caulk.desugar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class DesugarTest {
    @TempDir
    Path compiled;

    @TempDir
    Path rewritten;

    @BeforeEach
    void compileAndRewrite() throws IOException {
        compile("Lambdas", compiled);
        compile("Records", compiled);
        compile("Lambdas", rewritten);
        compile("Records", rewritten);
        Desugar.main(new String[] {rewritten.toString()});
    }

    private static void compile(String sample, Path to) {
        Path source = resource("/samples/" + sample + ".java");
        String[] arguments = {
            "-proc:none",
            "--release",
            "17",
            "-XDsuppressNotes",
            "-XDstringConcat=inline",
            "-d",
            to.toString(),
            source.toString()
        };
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
    }

    private static Path resource(String name) {
        try {
            URI at = DesugarTest.class.getResource(name).toURI();
            return Path.of(at);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples.Lambdas", "samples.Records"})
    void rewrittenClassesDoWhatTheyDidBefore(String sample) throws Exception {
        List<?> before = run(compiled, sample);
        assertThat(before).hasSizeGreaterThan(15);
        assertThat(run(rewritten, sample)).isEqualTo(before);
    }

    private static List<?> run(Path classes, String sample) throws Exception {
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            return (List<?>) loader.loadClass(sample).getMethod("run").invoke(null);
        }
    }

    @Test
    void onlyWhatSeveralInterfacesShareIsStillLinkedAtRunTime() throws IOException {
        assertThat(bootstraps(compiled)).contains("metafactory", "bootstrap", "altMetafactory");
        assertThat(bootstraps(rewritten)).containsOnly("altMetafactory");
    }

    private static List<String> bootstraps(Path classes) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(classes)) {
            new ClassReader(Files.readAllBytes(file))
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(int access, String n, String d, String s, String[] e) {
                                    return new MethodVisitor(Opcodes.ASM9) {
                                        @Override
                                        public void visitInvokeDynamicInsn(
                                                String name, String descriptor, Handle bootstrap, Object... arguments) {
                                            found.add(bootstrap.getName());
                                        }
                                    };
                                }
                            },
                            0);
        }
        return found;
    }

    private static List<Path> files(Path classes) throws IOException {
        try (Stream<Path> all = Files.walk(classes)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void anotherRunChangesNothing() throws IOException {
        List<Path> before = files(rewritten);
        List<byte[]> bytes = contents(before);
        Desugar.main(new String[] {rewritten.toString()});
        assertThat(files(rewritten)).isEqualTo(before);
        assertThat(contents(before)).usingRecursiveComparison().isEqualTo(bytes);
    }

    private static List<byte[]> contents(List<Path> files) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(Files.readAllBytes(file));
        }
        return contents;
    }

    @Test
    void compilingAgainLeavesNoClassesOfLambdasThatAreGone() throws IOException {
        List<Path> before = files(rewritten);
        Path gone = rewritten.resolve("samples/Lambdas$$9999.class");
        Files.copy(rewritten.resolve("samples/Lambdas$$0.class"), gone);
        Path orphan = rewritten.resolve("samples/Gone$$0.class");
        Files.copy(rewritten.resolve("samples/Lambdas$$0.class"), orphan);
        compile("Lambdas", rewritten);
        Desugar.main(new String[] {rewritten.toString()});
        assertThat(files(rewritten)).isEqualTo(before);
    }

    @Test
    void aDirectoryThatIsNotThereHasNothingToRewrite() throws IOException {
        Desugar.main(new String[] {compiled.resolve("none").toString()});
        assertThat(compiled.resolve("none")).doesNotExist();
    }
}
