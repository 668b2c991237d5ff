package org.calque.format.tmx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.calque.document.LanguagePair;
import org.calque.document.SegmentState;
import org.calque.document.Unit;
import org.calque.format.bilingual.Element;
import org.calque.format.bilingual.FilePart;
import org.calque.format.bilingual.FileUnit;
import org.calque.format.bilingual.MarkedText;
import org.calque.format.bilingual.XmlCursor;
import org.calque.format.bilingual.XmlSource;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/** Reads a TMX file of any version 1 into units of the two languages wanted. */
final class TmxParser {

    private final XmlSource text;
    private final XmlCursor cursor;
    private final Progress progress;
    private final List<Entry> entries = new ArrayList<>();
    private String sourceLanguage = "*all*";

    /** A {@code tu} with all its languages. */
    private record Entry(String id, String sourceLanguage, List<Variant> variants, List<String> notes, int afterVariants, String prefix) {
    }

    /** A {@code tuv}. */
    private record Variant(Locale language, MarkedText text, Element seg) {
    }

    /**
     * A unit with its places.
     *
     * @param target        its {@code seg}, or null where the wanted language is missing
     * @param afterVariants where that would stand
     */
    record Placed(FileUnit unit, @Nullable Element target, int afterVariants, String prefix) {
    }

    record File(LanguagePair languages, List<Placed> units) {
        List<FileUnit> fileUnits() {
            return units.stream().map(Placed::unit).toList();
        }
    }

    TmxParser(XmlSource text, Progress progress) {
        this.text = text;
        this.cursor = new XmlCursor(text);
        this.progress = progress;
    }

    File parse(LanguagePair wanted) {
        boolean first = true;
        while (cursor.next()) {
            if (cursor.starts()) {
                if (first && !cursor.at("tmx")) {
                    throw Fault.XML_ROOT.at(text.name(), cursor.local(), "tmx");
                }
                first = false;
                switch (cursor.local()) {
                    case "header" -> {
                        sourceLanguage = cursor.attribute("srclang") == null ? "*all*" : cursor.value("srclang");
                        cursor.skip();
                    }
                    case "tu" -> entries.add(entry());
                    default -> { }
                }
            }
        }
        LanguagePair pair = pair(wanted);
        List<Placed> units = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Variant source = find(entry, pair.source());
            if (source != null) {
                units.add(placed(entry, source, find(entry, pair.target())));
            }
        }
        return new File(pair, units);
    }

    private static Placed placed(Entry entry, Variant source, @Nullable Variant target) {
        boolean empty = target == null || target.text().text().isBlank();
        // what stands in a memory is a translation that somebody has stood by
        FilePart part = new FilePart(null, true, source.text(), target == null ? null : target.text(),
                empty ? SegmentState.NOT_STARTED : SegmentState.CONFIRMED, entry.notes().isEmpty() ? null : String.join("\n", entry.notes()));
        return new Placed(new FileUnit("", entry.id(), Unit.Kind.PARAGRAPH, 0, List.of(), false, List.of(part)),
                target == null ? null : target.seg(), entry.afterVariants(), entry.prefix());
    }

    private Entry entry() {
        progress.check();
        if (entries.size() % 500 == 0) {
            progress.at(cursor.start(), text.text().length());
        }
        String tuid = cursor.value("tuid").strip();
        String id = tuid.isEmpty() ? String.valueOf(entries.size() + 1) : tuid;
        String language = cursor.attribute("srclang") == null ? sourceLanguage : cursor.value("srclang");
        String prefix = cursor.prefix();
        List<Variant> variants = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        int after = cursor.end();
        boolean inside = true;
        while (inside && cursor.next()) {
            if (cursor.starts()) {
                if (cursor.at("tuv")) {
                    variant(variants);
                    after = cursor.end();
                } else if (cursor.at("note")) {
                    String note = cursor.content();
                    if (!note.isBlank()) {
                        notes.add(note);
                    }
                } else {
                    cursor.skip();
                }
            } else if (cursor.ends()) {
                inside = false;
            }
        }
        return new Entry(id, language, variants, notes, after, prefix);
    }

    private void variant(List<Variant> variants) {
        String tag = cursor.attribute(XmlCursor.XML, "lang");
        Locale language = locale(tag == null ? cursor.value("lang") : tag);
        boolean inside = true;
        while (inside && cursor.next()) {
            if (cursor.starts() && cursor.at("seg")) {
                int start = cursor.start();
                int tagEnd = cursor.end();
                MarkedText read = new SegReader(cursor).read();
                variants.add(new Variant(language, read, new Element(start, tagEnd, read.end(), cursor.end())));
            } else if (cursor.starts()) {
                cursor.skip();
            } else if (cursor.ends()) {
                inside = false;
            }
        }
    }

    private static Locale locale(String tag) {
        return Locale.forLanguageTag(tag.strip().replace('_', '-'));
    }

    /**
     * The pair to read: the wanted one where the file has both languages, whichever it calls its source; else its own source
     * and the first other language.
     */
    private LanguagePair pair(LanguagePair wanted) {
        for (Entry entry : entries) {
            Variant source = find(entry, wanted.source());
            Variant target = find(entry, wanted.target());
            if (source != null && target != null) {
                return new LanguagePair(source.language(), target.language());
            }
        }
        for (Entry entry : entries) {
            Locale own = locale(entry.sourceLanguage());
            Variant source = own.getLanguage().isEmpty() ? find(entry, wanted.source()) : find(entry, own);
            if (source == null && !entry.variants().isEmpty()) {
                source = entry.variants().get(0);
            }
            for (Variant other : entry.variants()) {
                if (source != null && other != source) {
                    return new LanguagePair(source.language(), other.language());
                }
            }
        }
        Locale source = entries.stream().flatMap(entry -> entry.variants().stream()).map(Variant::language).findFirst().orElse(wanted.source());
        return new LanguagePair(source, wanted.target());
    }

    /** The variant in that very language, or else in another of the same tongue. */
    private static @Nullable Variant find(Entry entry, Locale language) {
        Variant near = null;
        for (Variant variant : entry.variants()) {
            if (variant.language().equals(language)) {
                return variant;
            }
            if (near == null && variant.language().getLanguage().equals(language.getLanguage())) {
                near = variant;
            }
        }
        return near;
    }
}
