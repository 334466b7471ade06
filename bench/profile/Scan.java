import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * What it costs to touch every byte of a ?debug=2 dump and to group goroutines, without understanding a line: java Scan.java FILE.
 * Each goroutine's lines are hashed up to their arguments, offsets or first blank, and equal hashes are counted.
 */
final class Scan {
    public static void main(String[] arguments) throws IOException {
        Map<Long, Integer> groups = new HashMap<>();
        byte[] buffer = new byte[1 << 16];
        long goroutines = 0;
        long hash = 0;
        int column = 0;
        boolean skip = false;
        boolean header = true;
        try (InputStream in = new FileInputStream(arguments[0])) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    byte b = buffer[i];
                    if (b == '\n') {
                        if (column == 0 && hash != 0) {
                            groups.merge(hash, 1, Integer::sum);
                            goroutines++;
                            hash = 0;
                        }
                        header = column == 0;
                        column = 0;
                        skip = false;
                        continue;
                    }
                    column++;
                    skip |= b == '(' || b == ' ' || header;
                    if (!skip) {
                        hash = (hash ^ b) * 0x100000001B3L;
                    }
                }
            }
        }
        System.out.println(goroutines + " goroutines at " + groups.size() + " stacks");
    }
}
