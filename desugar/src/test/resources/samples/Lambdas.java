package samples;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.*;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lambdas and method references of every kind; what they give is compared before and after. */
public final class Lambdas extends Base {
    interface Wide {
        long apply(int a, byte b, double c, String d);
    }

    interface Generic<T extends Comparable<T>> {
        T larger(T a, T b);

        default Generic<T> twice() {
            return (a, b) -> larger(larger(a, b), b);
        }

        private T same(T a) {
            return a;
        }

        default UnaryOperator<T> identity() {
            return this::same;
        }

        static <T extends Comparable<T>> Generic<T> of() {
            return (a, b) -> a.compareTo(b) > 0 ? a : b;
        }
    }

    private final int field;

    private Lambdas(int field) {
        this.field = field;
    }

    private int secret(int by) {
        return field * by;
    }

    @Override
    protected String greet(String name) {
        Supplier<String> above = () -> super.greet(name) + field;
        return above.get();
    }

    final class Inner {
        private final Supplier<Integer> deep = () -> secret(field + 1);

        Supplier<Inner> again() {
            return Inner::new;
        }
    }

    public static List<String> run() {
        List<String> out = new ArrayList<>();
        Lambdas it = new Lambdas(7);
        long big = 1L << 40;
        double half = 0.5;
        byte small = -3;
        boolean yes = true;
        char c = 'x';
        float f = 1.5f;
        short s = -300;
        String text = "text";
        int[] array = {3, 1, 2};
        Supplier<String> all = () -> big + " " + half + " " + small + " " + yes + " " + c + " " + f + " " + s + text + array[1];
        out.add(all.get());
        Wide wide = (a, b, d, e) -> a + b + (long) d + e.length() + big;
        out.add("" + wide.apply(1, small, 2.5, text));
        out.add(Generic.<String>of().twice().larger("a", "b") + Generic.<String>of().identity().apply("i"));
        IntUnaryOperator secret = it::secret;
        out.add("" + secret.applyAsInt(6));
        BiFunction<Lambdas, Integer, Integer> unbound = Lambdas::secret;
        out.add("" + unbound.apply(it, 3));
        ToLongFunction<Integer> widened = Integer::intValue;
        out.add("" + widened.applyAsLong(5));
        IntFunction<Object> boxed = i -> i;
        out.add("" + boxed.apply(9));
        Function<Integer, Long> valued = i -> (long) i;
        out.add("" + valued.apply(8));
        IntToLongFunction identity = i -> i;
        out.add("" + identity.applyAsLong(-1));
        ToDoubleBiFunction<Integer, Integer> max = Math::max;
        out.add("" + max.applyAsDouble(2, 3));
        Consumer<List<String>> ignored = list -> list.add("dropped result");
        ignored.accept(out);
        Consumer<String> wideResult = Long::parseLong;
        wideResult.accept("12");
        Function<String, StringBuilder> constructor = StringBuilder::new;
        out.add(constructor.apply("made").reverse().toString());
        IntFunction<int[]> arrays = int[]::new;
        out.add("" + arrays.apply(4).length);
        Function<Integer, List<String>[]> generic = List[]::new;
        out.add("" + generic.apply(2).length);
        Function<Object[], List<Object>> variable = Arrays::asList;
        out.add("" + variable.apply(new Object[] {1, "b"}));
        out.add(it.greet("you"));
        out.add("" + it.new Inner().deep.get() + it.new Inner().again().get().deep.get());
        Runnable serializable = (Runnable & Serializable) () -> out.add("serializable");
        serializable.run();
        out.add(Stream.of("b", "a", "cc").sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder())).collect(Collectors.joining()));
        Callable<Callable<String>> nested = () -> () -> text + out.size();
        try {
            out.add(nested.call().call());
        } catch (Exception e) {
            out.add(e.toString());
        }
        Function<String, Integer> fails = Integer::parseInt;
        try {
            fails.apply("no number");
        } catch (NumberFormatException e) {
            out.add(e.getMessage());
        }
        Lambdas none = null;
        try {
            IntUnaryOperator never = none::secret;
            out.add("" + never);
        } catch (NullPointerException e) {
            out.add("null receiver");
        }
        Supplier<Supplier<String>> local = () -> {
            class Local {
                String name() {
                    Supplier<String> of = () -> text + field();
                    return of.get();
                }

                int field() {
                    return it.field;
                }
            }
            return new Local()::name;
        };
        out.add(local.get().get());
        Supplier<Runnable> anonymous = () -> new Runnable() {
            @Override
            public void run() {
                Runnable within = () -> out.add("anonymous " + it.field);
                within.run();
            }
        };
        anonymous.get().run();
        BooleanSupplier flag = () -> yes;
        out.add("" + flag.getAsBoolean());
        Function<Character, Integer> code = ch -> (int) ch;
        out.add("" + code.apply(c));
        DoubleUnaryOperator root = Math::sqrt;
        out.add("" + root.applyAsDouble(2));
        LongFunction<String> asText = Long::toString;
        out.add(asText.apply(big));
        Supplier<Object> covariant = text::length;
        out.add("" + covariant.get());
        Runnable same1 = Lambdas::nothing;
        for (int i = 0; i < 2; i++) {
            Supplier<Runnable> one = () -> Lambdas::nothing;
            out.add("" + (one.get() == one.get()));
        }
        same1.run();
        return out;
    }

    private static void nothing() {}
}

class Base {
    protected String greet(String name) {
        return "hello " + name;
    }
}
