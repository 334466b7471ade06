package dev.caulk.cli;

import dev.caulk.profile.live.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose certificates are taken of programs that speak TLS. */
final class TrustOptions {
    @Option(
            names = "--cacert",
            paramLabel = "FILE",
            description =
                    "For https: take certificates that those in this file (PEM) signed, in place of those that Java knows.")
    private Optional<Path> authorities = Optional.empty();

    @Option(names = "--insecure", description = "For https: take any certificate, whoever answers.")
    private boolean insecure;

    TrustOptions() {}

    /** What they say. */
    Trust trust(Console console) throws UserErrorException {
        if (authorities.isEmpty()) {
            return insecure ? Trust.all() : Trust.usual();
        }
        if (insecure) {
            throw new UserErrorException("--insecure takes any certificate, so leave out --cacert or that");
        }
        try {
            return Trust.of(console.resolve(authorities.get()));
        } catch (IOException e) {
            throw new UserErrorException("cannot read certificates from " + authorities.get() + ": " + Reason.of(e));
        }
    }
}
