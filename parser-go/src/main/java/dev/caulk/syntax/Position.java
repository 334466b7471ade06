package dev.caulk.syntax;

/** A place in a file: {@code line} and {@code column} count from 1; columns count bytes, as Go's tools do. */
public record Position(int line, int column) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
