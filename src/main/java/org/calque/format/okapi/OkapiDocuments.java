package org.calque.format.okapi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.EventType;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.Ending;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.Property;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;
import org.calque.document.LanguagePair;
import org.calque.document.Original;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.format.extract.Choices;
import org.calque.format.extract.Extraction;
import org.calque.format.extract.Part;
import org.calque.format.odf.OpenDocument;
import org.calque.format.paratext.Paratext;
import org.calque.job.Cancelled;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents into units by Okapi's filters, and merges translated units back by running the same filter over the same
 * bytes again. A unit goes back by its key, never by its place in the order.
 */
public final class OkapiDocuments {

    /**
     * What was read of a document.
     *
     * @param units  that have words in them, in the order of the file
     * @param around texts that stand around them, are no unit and follow none
     */
    public record Read(List<Unit> units, List<String> around) {
    }

    /**
     * Reads a document.
     *
     * @throws FaultException if the filter cannot make sense of the bytes
     * @throws Cancelled      if the user stopped it
     */
    public Read read(Original original, LanguagePair languages, Progress progress) {
        List<Unit> units = new ArrayList<>();
        Structure structure = walk(original, languages, progress, new Visitor() {
            @Override
            public void unit(Event event, String key, Fragments fragments, Structure.Role role) {
                units.add(new Unit(key, fragments.text(), role.kind(), role.level(), List.of()));
            }

            @Override
            public void asItWas(Event event, Fragments fragments) {
                // only text is wanted
            }

            @Override
            public void other(Event event) {
                // only text is wanted
            }
        });
        if (!OkapiFilter.wanted(original.parameters()).takes(Part.COMMENTS)) {
            units.removeIf(unit -> structure.remarks().contains(unit.key()));
        }
        units.replaceAll(unit -> {
            Integer level = structure.underlined().get(unit.key());
            return structure.notes().contains(unit.key()) ? new Unit(unit.key(), unit.source(), Unit.Kind.NOTE, 0, List.of())
                    : level != null ? new Unit(unit.key(), unit.source(), Unit.Kind.HEADING, level, List.of()) : unit;
        });
        Extraction wanted = OkapiFilter.wanted(original.parameters());
        Paratext paratext = paratext(original);
        units.addAll(paratext.units(wanted, running(units)));
        return new Read(units, paratext.left(wanted, running(units)));
    }

    private static Paratext paratext(Original original) {
        try {
            return Paratext.of(original, OkapiFilter.of(original.filter()).zipped() ? FlatDocument.packed(original) : new byte[0]);
        } catch (IOException e) {
            throw Fault.DOCUMENT_DAMAGED.because(e, original.name(), e);
        }
    }

    private static Set<String> running(List<Unit> units) {
        return units.stream().map(unit -> unit.source().string().strip()).collect(Collectors.toSet());
    }

    /**
     * Writes the document with the units given in the target language; all others stay as they are.
     *
     * @param targets by unit key; an empty text makes the unit empty
     * @throws FaultException if the bytes cannot be read again as they were
     * @throws Cancelled      if the user stopped it
     */
    public void write(Original original, LanguagePair languages, Map<String, Text> targets, OutputStream out,
                      Progress progress) {
        ByteArrayOutputStream written = new ByteArrayOutputStream(original.bytes().length + original.bytes().length / 4);
        Map<String, String> running = new HashMap<>();
        try (Merge merge = new Merge(original, targets, LocaleId.fromBCP47(languages.target().toLanguageTag()), written, running)) {
            walk(original, languages, progress, merge);
        }
        try {
            out.write(new Finish(original, languages, paratext(original).rendered(targets, running)).of(written.toByteArray()));
        } catch (IOException e) {
            throw Fault.WRITE_FAILED.because(e, original.name(), e);
        }
    }

    /**
     * A translation that a bilingual file came with.
     *
     * @param fuzzy whether the file says that it is to be looked at again
     */
    public record Known(Text target, boolean fuzzy) {
    }

    /** The translations that a {@linkplain OkapiFilter#bilingual() bilingual} file came with, by unit key; blank ones are left out. */
    public Map<String, Known> known(Original original, LanguagePair languages, Progress progress) {
        Map<String, Known> known = new HashMap<>();
        LocaleId into = LocaleId.fromBCP47(languages.target().toLanguageTag());
        OkapiFilter kind = OkapiFilter.of(original.filter());
        walk(original, languages, progress, new Visitor() {
            @Override
            public void unit(Event event, String key, Fragments fragments, Structure.Role role) {
                @Nullable Text target = target(kind, event.getTextUnit(), into);
                if (target != null && !target.isBlank()) {
                    known.put(key, new Known(target, fuzzy(event.getTextUnit(), into)));
                }
            }

            @Override
            public void asItWas(Event event, Fragments fragments) {
                // nothing in it to translate
            }

            @Override
            public void other(Event event) {
                // only text is wanted
            }
        });
        return known;
    }

    /**
     * The bytes of a document as another reader shall see them who tells what was left out.
     *
     * @throws FaultException if they cannot be read
     */
    public byte[] judged(Original original) {
        if (!OkapiFilter.chosen(original) || FlatDocument.is(original)) {
            return original.bytes();
        }
        try {
            return new OpenDocument(original.bytes(), OkapiFilter.wanted(original.parameters())).judged();
        } catch (IOException e) {
            throw Fault.DOCUMENT_DAMAGED.because(e, original.name(), e);
        }
    }

    /**
     * What of a file may be wanted or not.
     *
     * @throws FaultException if it cannot be read
     */
    public Choices choices(Original original) {
        try {
            return FileContents.choices(original);
        } catch (IOException e) {
            throw Fault.DOCUMENT_DAMAGED.because(e, original.name(), e);
        }
    }

    private static @Nullable Text target(OkapiFilter kind, ITextUnit unit, LocaleId into) {
        @Nullable TextContainer target = unit.hasTarget(into) ? unit.getTarget(into) : null;
        return target == null || target.isEmpty() ? null : fragments(kind, unit, target).text();
    }

    private static boolean fuzzy(ITextUnit unit, LocaleId into) {
        return unit.hasTargetProperty(into, Property.APPROVED) && !unit.getTargetProperty(into, Property.APPROVED).getBoolean();
    }

    private interface Visitor {

        /** A text unit with words in it. */
        void unit(Event event, String key, Fragments fragments, Structure.Role role);

        /** A text unit with nothing in it to translate. */
        void asItWas(Event event, Fragments fragments);

        /** Anything else. */
        void other(Event event);
    }

    private static Structure walk(Original original, LanguagePair languages, Progress progress, Visitor visitor) {
        OkapiFilter kind = OkapiFilter.of(original.filter());
        LocaleId from = LocaleId.fromBCP47(languages.source().toLanguageTag());
        LocaleId into = LocaleId.fromBCP47(languages.target().toLanguageTag());
        try (PreparedInput input = PreparedInput.of(kind, original);
             RawDocument raw = input.document(from, into);
             IFilter filter = kind.open(original.parameters())) {
            UnitKeys keys = new UnitKeys();
            Structure structure = new Structure(kind, input.styles(), keys);
            filter.open(raw);
            long done = 0;
            while (filter.hasNext()) {
                progress.check();
                Event event = filter.next();
                if (!event.isTextUnit()) {
                    keys.pass(event);
                    structure.pass(event);
                    visitor.other(event);
                    continue;
                }
                progress.at(++done, -1);
                ITextUnit unit = event.getTextUnit();
                String key = keys.of(unit);
                boolean deleted = structure.deleted();
                Structure.Role role = structure.of(unit);
                Fragments fragments = fragments(kind, unit);
                if (!deleted && unit.isTranslatable() && !structure.nameOfTable(unit)
                        && worthTranslating(kind, fragments.text().string(), role.kind())) {
                    visitor.unit(event, key, fragments, role);
                } else {
                    visitor.asItWas(event, fragments);
                }
            }
            return structure;
        } catch (FaultException | Cancelled e) {
            throw e;
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.because(e, original.name(), e);
        } catch (RuntimeException e) {
            // whatever a filter stumbles over in a damaged file, from its own exceptions to a null pointer, ends here
            boolean bare = e instanceof NullPointerException || e instanceof ClassCastException || e instanceof IndexOutOfBoundsException;
            throw Fault.DOCUMENT_DAMAGED.because(e, original.name(), bare ? kind.name() : e);   // Java's words help nobody
        }
    }

    /** Rules and bullets are no text; nor are numbers and key letters that attributes hold. */
    private static boolean worthTranslating(OkapiFilter filter, String text, Unit.Kind kind) {
        if (filter == OkapiFilter.XLSX || filter == OkapiFilter.ODS) {
            return text.codePoints().anyMatch(Character::isLetter);   // what a number is written as is the program's affair
        }
        return kind == Unit.Kind.ATTRIBUTE ? text.codePoints().filter(Character::isLetter).count() > 1
                : text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static Fragments fragments(OkapiFilter kind, ITextUnit unit) {
        return fragments(kind, unit, unit.getSource());
    }

    private static Fragments fragments(OkapiFilter kind, ITextUnit unit, TextContainer source) {
        var fragment = source.contentIsOneSegment() ? source.getFirstContent() : source.getUnSegmentedContentCopy();
        Map<Integer, String> markup = kind.openXml() ? OpenXmlMarkup.codes(unit.getSkeleton()) : Map.of();
        Fragments.Notation notation = switch (kind) {
            case ODT, ODS, ODP -> Fragments.Notation.BLANKS_AS_MARKUP;
            case MARKDOWN -> Fragments.Notation.REFERENCES;
            default -> Fragments.Notation.PLAIN;
        };
        return new Fragments(fragment, notation,
                code -> {
                    @Nullable String real = markup.get(code.getId());
                    return real == null || real.isEmpty() ? code.getData() : real;
                });
    }

    /** Sends all that the filter gives to its writer, with translations in their places. */
    private static final class Merge implements Visitor, AutoCloseable {

        private final OkapiFilter kind;
        private final boolean rewritten;   // in ODT, even text that stays has its blanks and tabs written as markup again
        private final Map<String, Text> targets;
        private final LocaleId into;
        private final OutputStream out;
        private final Map<String, String> running;
        private @Nullable IFilterWriter writer;
        private @Nullable String openPart;

        Merge(Original original, Map<String, Text> targets, LocaleId into, OutputStream out, Map<String, String> running) {
            this.kind = OkapiFilter.of(original.filter());
            this.rewritten = kind.openDocument();
            this.targets = targets;
            this.into = into;
            this.out = out;
            this.running = running;
        }

        @Override
        public void unit(Event event, String key, Fragments fragments, Structure.Role role) {
            Text target = targets.get(key);
            if (target != null) {
                running.putIfAbsent(fragments.text().string().strip(), target.string());
                put(event, fragments, target);
            } else {
                asItWas(event, fragments);
            }
        }

        @Override
        public void asItWas(Event event, Fragments fragments) {
            if (rewritten) {
                put(event, fragments, fragments.text());
            } else {
                handle(event);
            }
        }

        private void put(Event event, Fragments fragments, Text target) {
            ITextUnit unit = event.getTextUnit();
            if (!kind.bilingual() || !target.equals(target(kind, unit, into))) {   // what was not touched stays fuzzy
                boolean marked = unit.hasTargetProperty(into, Property.APPROVED);
                unit.setTarget(into, new TextContainer(fragments.fragment(target)));
                if (marked) {
                    unit.setTargetProperty(into, new Property(Property.APPROVED, "yes"));
                }
            }
            handle(event);
        }

        @Override
        public void other(Event event) {
            if (event.isStartDocument()) {
                writer = event.getStartDocument().getFilterWriter();
                writer.setOptions(into, StandardCharsets.UTF_8.name());
                writer.setOutput(out);
            }
            handle(event);
        }

        private void handle(Event event) {
            if (event.isStartSubDocument()) {
                openPart = event.getStartSubDocument().getId();
            } else if (event.isEndSubDocument()) {
                openPart = null;
            }
            if (writer != null) {
                writer.handleEvent(event);
            }
        }

        @Override
        public void close() {
            if (writer == null) {
                return;
            }
            if (openPart != null) {
                // cancelled or failed in the middle of a part: only at its end does the writer delete its file of it
                writer.handleEvent(new Event(EventType.END_SUBDOCUMENT, new Ending(openPart)));
            }
            writer.close();
        }
    }
}
