package samples;

import java.util.ArrayList;
import java.util.List;

/** Records of components of every type; what their methods give is compared before and after. */
public final class Records {
    record Empty() {}

    record Numbers(boolean a, char b, byte c, short d, int e, long f, float g, double h) {}

    record Things<T>(T one, String two, int[] three, List<T> four) {
        record Inside(Things<?> outer) {}
    }

    record Own(int a) {
        @Override
        public int hashCode() {
            return 42;
        }
    }

    interface Shape {}

    record Circle(double radius) implements Shape {}

    public static List<String> run() {
        List<Object> all = new ArrayList<>();
        int[] array = {1};
        for (int i = 0; i < 2; i++) {
            all.add(new Empty());
            all.add(new Numbers(true, 'c', (byte) -1, (short) 300, 1 << 30, -1L << 40, 0.5f, -0.0));
            all.add(new Things<>("x", null, null, List.of("y")));
            all.add(new Things.Inside(new Things<>(1, "two", null, null)));
            all.add(new Own(3));
            all.add(new Circle(Double.NaN));
            all.add(new Circle(0.0));
            all.add(new Circle(-0.0));
            all.add(new Numbers(true, 'c', (byte) -1, (short) 300, 1 << 30, -1L << 40, Float.NaN, -0.0));
        }
        all.add(new Numbers(false, 'c', (byte) -1, (short) 300, 1 << 30, -1L << 40, 0.5f, -0.0));
        all.add(new Numbers(true, 'd', (byte) -1, (short) 300, 1 << 30, -1L << 40, 0.5f, -0.0));
        all.add(new Numbers(true, 'c', (byte) -2, (short) 300, 1 << 30, -1L << 40, 0.5f, -0.0));
        all.add(new Numbers(true, 'c', (byte) -1, (short) 301, 1 << 30, -1L << 40, 0.5f, -0.0));
        all.add(new Numbers(true, 'c', (byte) -1, (short) 300, 1, -1L << 40, 0.5f, -0.0));
        all.add(new Numbers(true, 'c', (byte) -1, (short) 300, 1 << 30, 1, 0.5f, -0.0));
        all.add(new Numbers(true, 'c', (byte) -1, (short) 300, 1 << 30, -1L << 40, 0.25f, -0.0));
        all.add(new Things<>("x", "", null, List.of("y")));
        all.add("no record");
        List<String> out = new ArrayList<>();
        for (Object a : all) {
            StringBuilder equal = new StringBuilder();
            for (Object b : all) {
                equal.append(a.equals(b) ? '=' : '.');
            }
            out.add(a + " " + a.hashCode() + " " + equal + a.equals(null));
        }
        out.add("" + new Things<>(1, "a", array, null).equals(new Things<>(1, "a", array, null)));
        out.add("" + new Things<>(1, "a", array, null).equals(new Things<>(1, "a", array.clone(), null)));
        return out;
    }
}
