package dev.caulk.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes a runtime symbol apart, by the compiler's own rules of naming. */
final class SymbolParser {
    private static final String METHOD_VALUE = "-fm";
    private static final String RANGE = "-range";

    private final String symbol;
    private final List<String> closure = new ArrayList<>();
    private OptionalInt initNumber = OptionalInt.empty();

    SymbolParser(String symbol) {
        this.symbol = symbol;
    }

    SymbolName parse() {
        String text = withoutTypeArguments(symbol);
        boolean methodValue = text.endsWith(METHOD_VALUE);
        if (methodValue) {
            text = oldMethodValue(text.substring(0, text.length() - METHOD_VALUE.length()));
        }
        if (text.equals("panic")) {
            text = "runtime.gopanic";
        }
        int end = pathEnd(text);
        String path = end < 0 ? "" : unescape(text.substring(0, end));
        List<String> names = names(text.substring(end + 1));
        stripSuffixes(names);
        List<SymbolName.Declared> declared = declared(names);
        boolean inlined = names.size() > used(declared.get(0)) && isNumbered();
        return new SymbolName(symbol, path, declared, closure, initNumber, inlined, methodValue);
    }

    /** The import path ends at the first dot after its last slash; a parenthesis can only come later. */
    private static int pathEnd(String text) {
        int paren = text.indexOf('(');
        int slash = text.lastIndexOf('/', paren < 0 ? text.length() : paren);
        return text.indexOf('.', slash + 1);
    }

    private static String withoutTypeArguments(String text) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' && depth++ == 0) {
                out.append(text, from, i);
            } else if (c == ']' && depth > 0 && --depth == 0) {
                from = i + 1;
            }
        }
        return depth == 0 ? out.append(text, from, text.length()).toString() : out.toString();
    }

    /** Old compilers wrote {@code path.(*T).(path.f)-fm} for a method value. */
    private static String oldMethodValue(String text) {
        int open = text.lastIndexOf("(");
        if (!text.endsWith(")") || open <= 0) {
            return text;
        }
        String inner = text.substring(open + 1, text.length() - 1);
        return text.substring(0, open) + inner.substring(inner.lastIndexOf('.') + 1);
    }

    private static String unescape(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%' && i + 2 < path.length() && Numbers.hexEnd(path, i + 1) >= i + 3) {
                out.append((char) Integer.parseInt(path, i + 1, i + 3, 16));
                i += 2;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Splits at dots outside parentheses. */
    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '.' && depth == 0) {
                names.add(text.substring(start, i));
                start = i + 1;
            }
        }
        names.add(text.substring(start));
        return names;
    }

    private void stripSuffixes(List<String> names) {
        while (names.size() > 1 && isSuffix(names.get(names.size() - 1))) {
            suffix(names.remove(names.size() - 1));
        }
        int last = names.size() - 1;
        int range = names.get(last).lastIndexOf(RANGE);
        if (range > 0) {
            closure.add(0, names.get(last).substring(range + 1));
            names.set(last, names.get(last).substring(0, range));
        }
        if (names.get(last).equals("init") && !closure.isEmpty()) {
            initNumber = Numbers.integer(closure.get(0));
            if (initNumber.isPresent()) {
                closure.remove(0);
            }
        }
        if (names.get(0).equals("glob") && last == 1 && names.get(1).isEmpty()) {
            names.remove(1);
            names.set(0, "init");
        }
    }

    /** A suffix can carry loop bodies of its own: {@code func1-range2}. */
    private void suffix(String name) {
        int range = name.lastIndexOf(RANGE);
        if (range > 0) {
            closure.add(0, name.substring(range + 1));
        }
        closure.add(0, range > 0 ? name.substring(0, range) : name);
    }

    private static boolean isSuffix(String name) {
        int range = name.lastIndexOf(RANGE);
        String plain = range > 0 ? name.substring(0, range) : name;
        return numbered(plain, "func")
                || numbered(plain, "gowrap")
                || numbered(plain, "deferwrap")
                || numbered(plain, "");
    }

    private static boolean numbered(String name, String word) {
        return name.startsWith(word)
                && name.length() > word.length()
                && Numbers.digitsEnd(name, word.length()) == name.length();
    }

    private boolean isNumbered() {
        return !closure.isEmpty();
    }

    private List<SymbolName.Declared> declared(List<String> names) {
        int last = names.size() - 1;
        SymbolName.Declared function = new SymbolName.Declared(Optional.empty(), false, names.get(last));
        if (last == 0) {
            return List.of(function);
        }
        String before = names.get(last - 1);
        if (before.startsWith("(")) {
            boolean pointer = before.startsWith("(*");
            String type = before.substring(pointer ? 2 : 1).replace(")", "");
            return List.of(new SymbolName.Declared(Optional.of(type), pointer, names.get(last)));
        }
        if (isSuffix(before)) {
            return List.of(function);
        }
        SymbolName.Declared method = new SymbolName.Declared(Optional.of(before), false, names.get(last));
        if (closure.isEmpty()) {
            return List.of(method);
        }
        return isFunctionLike(before) ? List.of(function, method) : List.of(method, function);
    }

    /** Only a guess decides whether a name before a name is a value receiver or a function it was inlined into. */
    private static boolean isFunctionLike(String name) {
        return !name.isEmpty() && Character.isLowerCase(name.charAt(0));
    }

    private static int used(SymbolName.Declared declared) {
        return declared.receiver().isPresent() ? 2 : 1;
    }
}
