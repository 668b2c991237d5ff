package org.calque.format.odf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tracked changes of a text document (ISO/IEC 26300-1, 5.5), accepted or taken back. What was deleted is kept in a list at the
 * top of the text; where it stood is a point. What was inserted stands in the text, between two points that may lie in different
 * paragraphs. Changed formatting stays as it was changed.
 */
final class Changes {

    private static final Set<String> PARAGRAPHS = Set.of("text:p", "text:h");
    private static final String ALL = "text:tracked-changes";

    private final String xml;
    private final boolean rejected;
    private final Map<String, String> deleted = new HashMap<>();
    private final Set<String> inserted = new HashSet<>();
    private final StringBuilder out;
    private final Deque<Paragraph> open = new ArrayDeque<>();   // those that one is in: a note's stands in another
    private final Set<String> within = new HashSet<>();     // insertions that one is in
    private final List<Tag> begun = new ArrayList<>();      // in what is dropped, and not ended there
    private final List<String> ended = new ArrayList<>();   // in what is dropped, and begun before it; frames and paragraphs only

    /**
     * A paragraph that is being written.
     *
     * @param name   that it will end with
     * @param inline elements open in it
     */
    private record Paragraph(String name, Deque<Tag> inline) {
        Paragraph(String name) {
            this(name, new ArrayDeque<>());
        }
    }

    private Changes(String xml, boolean rejected) {
        this.xml = xml;
        this.rejected = rejected;
        this.out = new StringBuilder(xml.length());
    }

    /** Whether a text has any. */
    static boolean in(String xml) {
        return xml.contains("<" + ALL) && xml.contains("<text:changed-region");
    }

    /** The text as it is with all changes made. */
    static String accepted(String xml) {
        return in(xml) ? new Changes(xml, false).done() : xml;
    }

    /** The text as it was before anybody changed it. */
    static String rejected(String xml) {
        return in(xml) ? new Changes(xml, true).done() : xml;
    }

    private String done() {
        Tags tags = new Tags(xml);
        int at = 0;
        while (tags.hasNext()) {
            Tag tag = tags.next();
            if (within.isEmpty()) {
                out.append(xml, at, tag.start());
            }
            at = tag.end();
            switch (tag.name()) {
                case ALL -> {
                    int end = tag.opens() ? tags.skip(tag) : tag.start();
                    regions(xml.substring(tag.start(), end));
                    at = Math.max(at, xml.indexOf('>', end) + 1);
                }
                case "text:change" -> restore(deleted.getOrDefault(tag.attribute("text:change-id"), ""));
                case "text:change-start" -> {
                    if (rejected && inserted.contains(tag.attribute("text:change-id"))) {
                        within.add(tag.attribute("text:change-id"));
                    }
                }
                case "text:change-end" -> {
                    if (within.remove(tag.attribute("text:change-id")) && within.isEmpty()) {
                        join();
                    }
                }
                default -> pass(tag);
            }
        }
        return out.append(xml, Math.min(at, xml.length()), xml.length()).toString();
    }

    /** Learns which changes there are. */
    private void regions(String list) {
        Tags tags = new Tags(list);
        String id = "";
        while (tags.hasNext()) {
            Tag tag = tags.next();
            switch (tag.name()) {
                case "text:changed-region" -> id = tag.closes() ? "" : tag.attribute("text:id").isEmpty() ? tag.attribute("xml:id") : tag.attribute("text:id");
                case "text:insertion" -> inserted.add(id);
                case "text:deletion" -> {
                    if (tag.opens()) {
                        int end = tags.skip(tag);
                        String content = list.substring(tag.end(), end);
                        int info = content.indexOf("</office:change-info>");
                        deleted.put(id, content.substring(info < 0 ? 0 : content.indexOf('>', info) + 1));
                    }
                }
                default -> { }
            }
        }
    }

    private void pass(Tag tag) {
        if (within.isEmpty()) {
            write(tag);
        } else if (tag.opens()) {
            begun.add(tag);
        } else if (tag.closes()) {
            if (!begun.isEmpty()) {
                begun.remove(begun.size() - 1);
            } else if (ended.isEmpty() && !open.isEmpty() && !open.element().inline().isEmpty()) {
                write(tag);   // bold that began before ends here
            } else {
                ended.add(tag.name());
            }
        }
    }

    private void write(Tag tag) {
        if (PARAGRAPHS.contains(tag.name())) {
            if (tag.opens()) {
                open.push(new Paragraph(tag.name()));
            } else if (tag.closes() && !open.isEmpty()) {
                out.append("</").append(open.pop().name()).append('>');
                return;
            }
        } else if (!open.isEmpty()) {
            if (tag.opens()) {
                open.element().inline().push(tag);
            } else if (tag.closes()) {
                open.element().inline().poll();
            }
        }
        out.append(xml, tag.start(), tag.end());
    }

    /** Behind an insertion that was dropped: the paragraph it began in goes on with what is left of the one it ended in. */
    private void join() {
        List<Tag> frames = new ArrayList<>();
        List<Tag> inline = new ArrayList<>();
        boolean inParagraph = !open.isEmpty() && ended.isEmpty();
        for (Tag tag : begun) {
            inParagraph |= PARAGRAPHS.contains(tag.name());
            (inParagraph && !PARAGRAPHS.contains(tag.name()) ? inline : frames).add(tag);
        }
        if (!mirrored(frames)) {   // from a paragraph into a list or a table: they stay two
            for (String name : ended) {
                if (PARAGRAPHS.contains(name)) {
                    open.poll();
                }
                out.append("</").append(name).append('>');
            }
            frames.forEach(this::write);
        }
        inline.forEach(this::write);
        begun.clear();
        ended.clear();
    }

    /** Whether what was begun is of the same kinds as what was ended. */
    private boolean mirrored(List<Tag> frames) {
        if (frames.size() != ended.size()) {
            return false;
        }
        for (int i = 0; i < frames.size(); i++) {
            String first = ended.get(ended.size() - 1 - i);
            String second = frames.get(i).name();
            if (!first.equals(second) && !(PARAGRAPHS.contains(first) && PARAGRAPHS.contains(second))) {
                return false;
            }
        }
        return true;
    }

    /**
     * A paragraph, list or table of what was deleted.
     *
     * @param content between its tags
     */
    private record Block(Tag tag, String content, String whole) {
        boolean paragraph() {
            return PARAGRAPHS.contains(tag.name());
        }
    }

    private static List<Block> blocks(String content) {
        List<Block> blocks = new ArrayList<>();
        Tags tags = new Tags(content);
        while (tags.hasNext()) {
            Tag tag = tags.next();
            int end = tag.opens() ? tags.skip(tag) : tag.end();
            int behind = tag.opens() ? content.indexOf('>', end) + 1 : end;
            blocks.add(new Block(tag, content.substring(tag.end(), end), content.substring(tag.start(), Math.max(end, behind))));
        }
        return blocks;
    }

    /** Puts what was deleted back in its place: its first paragraph ends the one it was cut from, what followed there ends its last. */
    private void restore(String content) {
        List<Block> blocks = rejected && within.isEmpty() ? blocks(content) : List.of();
        if (blocks.isEmpty() || open.isEmpty()) {
            blocks.forEach(block -> out.append(block.whole()));
            return;
        }
        Block first = blocks.get(0);
        Block last = blocks.get(blocks.size() - 1);
        Paragraph cut = open.element();
        cut.inline().forEach(tag -> out.append("</").append(tag.name()).append('>'));   // it has formatting of its own
        if (first.paragraph()) {
            out.append(first.content());
        }
        if (blocks.size() > 1 || !first.paragraph()) {
            out.append("</").append(open.pop().name()).append('>');
            boolean paragraph = last.paragraph() && blocks.size() > 1;
            blocks.subList(first.paragraph() ? 1 : 0, blocks.size() - (paragraph ? 1 : 0)).forEach(block -> out.append(block.whole()));
            out.append(paragraph ? last.tag().xml().substring(last.tag().start(), last.tag().end()) : "<text:p>").append(paragraph ? last.content() : "");
            open.push(new Paragraph(paragraph ? last.tag().name() : "text:p", cut.inline()));
        }
        cut.inline().descendingIterator().forEachRemaining(tag -> out.append(tag.xml(), tag.start(), tag.end()));
    }
}
