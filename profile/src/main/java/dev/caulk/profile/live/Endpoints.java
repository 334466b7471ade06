package dev.caulk.profile.live;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** Addresses of profiles below the address of a program. */
public final class Endpoints {
    /** The one that tells most at least cost: counts by stack, states by the runtime's frames, labels. */
    public static final String USUAL = "goroutine";

    private static final String HOME = "/debug/pprof";

    private Endpoints() {}

    /** Whether a text names an address and not a file. */
    public static boolean isAddress(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /**
     * The addresses to read.
     *
     * @param address of a program ({@code http://host:6060}), its {@code /debug/pprof/} page, or one profile
     * @param wanted names of profiles, such as {@code goroutine?debug=2}; for one profile's own address they do not matter
     * @throws URISyntaxException if the address is none
     */
    public static List<URI> of(String address, List<String> wanted) throws URISyntaxException {
        URI base = new URI(address);
        if (base.getHost() == null) {
            throw new URISyntaxException(address, "it has no host");
        }
        String path = base.getPath() == null ? "" : base.getPath().replaceAll("/+$", "");
        boolean home = path.isEmpty() || path.endsWith(HOME);
        if (!home || base.getRawQuery() != null) {
            return List.of(base);
        }
        String root = base.getScheme() + "://" + base.getRawAuthority()
                + (path.isEmpty() ? HOME : base.getRawPath().replaceAll("/+$", "")) + "/";
        List<String> names = wanted.isEmpty() ? List.of(USUAL) : wanted;
        return names.stream()
                .map(name -> URI.create(root + name.replaceAll("[^A-Za-z0-9_?=&.%/-]", "")))
                .toList();
    }
}
