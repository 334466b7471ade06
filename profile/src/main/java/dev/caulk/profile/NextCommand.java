package dev.caulk.profile;

/** Commands that advice names, with what the user gave where it is known, and words in its place where it is not. */
final class NextCommand {
    private final String host;
    private final String file;

    /** @param document a file as the user named it, an address, or another name */
    NextCommand(String document) {
        int authority = document.indexOf("://") + 3;
        boolean address = document.startsWith("http://") || document.startsWith("https://");
        int path = address ? document.indexOf('/', authority) : -1;
        this.host = address ? document.substring(0, path < 0 ? document.length() : path) : "http://HOST";
        this.file = address ? document : document.equals("standard input") ? "FILE" : document;
    }

    String profile() {
        return host.equals("http://HOST")
                ? "`curl -s http://HOST/debug/pprof/goroutine | caulk profile -`"
                : "`caulk profile " + quoted(host) + "`";
    }

    String record() {
        return "`caulk record " + quoted(host) + " --every 30s --count 5 -o DIR`";
    }

    String audit() {
        return "`caulk audit PATH --profile " + quoted(file) + "`";
    }

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        boolean plain = !word.isEmpty();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            plain &= letter || Numbers.digit(c) || "_./:@%+,=-".indexOf(c) >= 0;
        }
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
