package dev.caulk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The bundled example is Go that builds. */
final class ExampleBuildTest {
    private static final Path SERVICE = Repository.root().resolve("examples/orderservice");

    @Test
    void theServiceBuildsAndVets() throws InterruptedException {
        Tools.need("go", Tools.run(SERVICE, "go", "version").code() == 0, "Go is not installed");
        Tools.need(
                "go",
                Tools.run(SERVICE, "go", "mod", "download").code() == 0,
                "the modules of the example cannot be downloaded");
        assertThat(Tools.run(SERVICE, "go", "build", "./...")).isEqualTo(new Tools.Ran(0, ""));
        assertThat(Tools.run(SERVICE, "go", "vet", "./...")).isEqualTo(new Tools.Ran(0, ""));
    }
}
