package org.calque.format.okapi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.IResource;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextContainer;
import org.calque.document.LanguagePair;
import org.calque.document.Original;
import org.calque.document.Text;
import org.calque.document.Unit;
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
     * The units of a document that have words in them, in the order of the file.
     *
     * @throws FaultException if the filter cannot make sense of the bytes
     * @throws Cancelled      if the user stopped it
     */
    public List<Unit> read(Original original, LanguagePair languages, Progress progress) {
        List<Unit> units = new ArrayList<>();
        walk(original, languages, progress, new Visitor() {
            @Override
            public void unit(Event event, String key, Fragments fragments, Structure.Role role) {
                units.add(new Unit(key, fragments.text(), role.kind(), role.level(), List.of()));
            }

            @Override
            public void other(Event event) {
                // only text is wanted
            }
        });
        return units;
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
        LocaleId into = LocaleId.fromBCP47(languages.target().toLanguageTag());
        String charset = outputCharset(original, targets);
        try (Merge merge = new Merge(targets, into, charset, out)) {
            walk(original, languages, progress, merge);
        }
    }

    /** The charset a document came in, so long as it can spell the translation; UTF-8 otherwise. */
    private static String outputCharset(Original original, Map<String, Text> targets) {
        if (original.charset().isEmpty()) {
            return StandardCharsets.UTF_8.name();
        }
        Charset charset = Charset.forName(original.charset());
        var encoder = charset.newEncoder();
        for (Text target : targets.values()) {
            if (!encoder.canEncode(target.string())) {
                return StandardCharsets.UTF_8.name();
            }
        }
        return charset.name();
    }

    private interface Visitor {

        /** A text unit with words in it. */
        void unit(Event event, String key, Fragments fragments, Structure.Role role);

        /** Anything else, text units without words among them. */
        void other(Event event);
    }

    private static void walk(Original original, LanguagePair languages, Progress progress, Visitor visitor) {
        OkapiFilter kind = OkapiFilter.of(original.filter());
        LocaleId from = LocaleId.fromBCP47(languages.source().toLanguageTag());
        LocaleId into = LocaleId.fromBCP47(languages.target().toLanguageTag());
        QuietLog.begin();
        try (PreparedInput input = PreparedInput.of(kind, original);
             RawDocument raw = input.document(from, into);
             IFilter filter = kind.open(original.parameters())) {
            UnitKeys keys = new UnitKeys();
            Structure structure = new Structure(kind, input.styles());
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
                if (deleted || !unit.isTranslatable() || !unit.getSource().hasText(true)) {
                    visitor.other(event);
                    continue;
                }
                visitor.unit(event, key, fragments(kind, unit), role);
            }
        } catch (FaultException | Cancelled e) {
            throw e;
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.because(e, original.name(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // whatever a filter stumbles over in a damaged file, from its own exceptions to a null pointer, ends here
            throw Fault.DOCUMENT_DAMAGED.because(e, original.name(), reason(e));
        }
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        String line = message.lines().findFirst().orElse("").strip();
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }

    private static Fragments fragments(OkapiFilter kind, ITextUnit unit) {
        TextContainer source = unit.getSource();
        var fragment = source.contentIsOneSegment() ? source.getFirstContent() : source.getUnSegmentedContentCopy();
        Map<Integer, String> markup = kind == OkapiFilter.DOCX ? OpenXmlMarkup.codes(unit.getSkeleton()) : Map.of();
        return new Fragments(fragment, kind == OkapiFilter.ODT,
                code -> {
                    @Nullable String real = markup.get(code.getId());
                    return real == null || real.isEmpty() ? code.getData() : real;
                });
    }

    /** Sends all that the filter gives to its writer, with translations in their places. */
    private static final class Merge implements Visitor, AutoCloseable {

        private final Map<String, Text> targets;
        private final LocaleId into;
        private final String charset;
        private final OutputStream out;
        private @Nullable IFilterWriter writer;

        Merge(Map<String, Text> targets, LocaleId into, String charset, OutputStream out) {
            this.targets = targets;
            this.into = into;
            this.charset = charset;
            this.out = out;
        }

        @Override
        public void unit(Event event, String key, Fragments fragments, Structure.Role role) {
            ITextUnit unit = event.getTextUnit();
            Text target = targets.getOrDefault(key, fragments.text());
            unit.setTarget(into, new TextContainer(fragments.fragment(target)));
            handle(event);
        }

        @Override
        public void other(Event event) {
            if (event.isStartDocument()) {
                writer = event.getStartDocument().getFilterWriter();
                writer.setOptions(into, charset);
                writer.setOutput(out);
            }
            handle(event);
        }

        private void handle(Event event) {
            if (writer != null) {
                writer.handleEvent(event);
            }
        }

        @Override
        public void close() {
            if (writer != null) {
                writer.close();
            }
        }
    }
}
