package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does before there is a Java to run. */
final class LauncherTest {
    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh");
    }

    @Test
    void saysWhatIsWrongWithJavaHome() throws InterruptedException {
        assertThat(launch(directory))
                .isEqualTo(new Tools.Ran(
                        2,
                        "caulk: JAVA_HOME is " + directory
                                + ", which has no bin/java; point it at a JDK 17 or newer\n"));
    }

    @Test
    void saysThatJavaIsTooOld() throws IOException, InterruptedException {
        Path java = directory.resolve("bin/java");
        Files.createDirectories(directory.resolve("bin"));
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(launch(directory))
                .isEqualTo(new Tools.Ran(2, "caulk: Java 17 or newer is needed, and " + java + " is version 11\n"));
    }

    private static Tools.Ran launch(Path javaHome) throws InterruptedException {
        String launcher = Repository.root().resolve("caulk").toString();
        return Tools.run(Repository.root(), "env", "JAVA_HOME=" + javaHome, launcher, "--version");
    }
}
