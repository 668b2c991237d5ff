package org.calque.format.bilingual;

/**
 * A stretch of a file to be replaced.
 *
 * @param start UTF-16 offset in {@link XmlSource#text()}, inclusive
 * @param end   exclusive; the same as the start where something is put in
 * @param text  what comes there, already XML
 */
public record Splice(int start, int end, String text) implements Comparable<Splice> {

    @Override
    public int compareTo(Splice other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
