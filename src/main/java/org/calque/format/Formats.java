package org.calque.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.calque.document.Document;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Original;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Segments;
import org.calque.document.Unit;
import org.calque.format.docx.HtmlToDocx;
import org.calque.format.extract.Choices;
import org.calque.format.extract.Extraction;
import org.calque.format.okapi.OkapiDocuments;
import org.calque.format.okapi.OkapiFilter;
import org.calque.format.page.Pages;
import org.calque.format.standard.XliffStandard;
import org.calque.format.tika.TikaDocuments;
import org.calque.format.tika.TikaDocuments.Paragraph;
import org.calque.format.tmx.TmxReader;
import org.calque.format.transcript.Heads;
import org.calque.format.transcript.PlainText;
import org.calque.format.transcript.Subtitles;
import org.calque.format.transcript.TimeLines;
import org.calque.format.transcript.Ttml;
import org.calque.format.xliff.XliffReader;
import org.calque.job.Apart;
import org.calque.job.Cancelled;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.calque.job.Progress;
import org.calque.language.Retiming;
import org.jspecify.annotations.Nullable;

/**
 * The one door to all formats: opens a file as a document, and writes a translated document back in its own format.
 */
public final class Formats {

    /** What is read as text of some charset. */
    private static final Set<String> TEXTS = Set.of(FormatDetector.PLAIN, FormatDetector.VTT, FormatDetector.SRT, FormatDetector.TTML);

    /** Names of readers that are not Okapi's, as originals keep them. */
    private static final String TEXT = "text";
    private static final String XLIFF = XliffReader.ID;
    private static final String TMX = "tmx";
    private static final String SRT = "srt";
    private static final String VTT = "vtt";
    private static final String TTML = "ttml";

    private final OkapiDocuments okapi = new OkapiDocuments();
    private final TikaDocuments tika = new TikaDocuments();
    private final XliffReader xliff = new XliffReader();
    private final TmxReader tmx = new TmxReader();

    /**
     * Reads a file: detects its type and charset, extracts its units and cuts them into segments.
     *
     * @throws org.calque.job.FaultException if it is missing, empty, damaged, encrypted, too large or of no known kind
     * @throws org.calque.job.Cancelled      if the user stopped it
     */
    public Opened open(Path file, LanguagePair languages, Progress progress) {
        return open(file, languages, OpeningOptions.USUAL, progress);
    }

    /**
     * Looks what of a file may be wanted or not.
     *
     * @throws org.calque.job.FaultException if it is missing, empty, damaged, encrypted or too large
     * @throws org.calque.job.Cancelled      if the user stopped it
     */
    public Glance glance(Path file, Progress progress) {
        return Apart.run(() -> looked(file, progress), progress);
    }

    private Glance looked(Path file, Progress progress) {
        Incoming in = Incoming.read(file, progress);
        OkapiFilter filter = OkapiFilter.reading(in.type());
        Original original = in.original(filter == null ? "" : filter.id(), "");
        return new Glance(original, filter == null || filter.textual() && in.charset() == null ? Choices.NONE : okapi.choices(original));
    }

    /**
     * Reads a file as {@link #open(Path, LanguagePair, Progress)} does.
     *
     * @param options what of it is offered for translation, where there is a choice, and how it is cut
     */
    public Opened open(Path file, LanguagePair languages, OpeningOptions options, Progress progress) {
        return Apart.run(() -> read(Incoming.read(file, progress), languages, options, progress), progress);
    }

    private Opened read(Incoming in, LanguagePair languages, OpeningOptions options, Progress progress) {
        Path file = in.path();
        String type = in.type();
        Charset charset = in.charset();
        if (charset == null && TEXTS.contains(type)) {
            throw Fault.TEXT_UNDECODABLE.at(file);
        }
        switch (type) {
            case FormatDetector.XLIFF -> {
                return bilingual(in.withoutCharset().original(XLIFF, ""), languages, progress);
            }
            case FormatDetector.TMX -> {
                return bilingual(in.withoutCharset().original(TMX, ""), languages, progress);
            }
            case FormatDetector.VTT, FormatDetector.SRT, FormatDetector.TTML -> {
                String reader = type.equals(FormatDetector.VTT) ? VTT : type.equals(FormatDetector.SRT) ? SRT : TTML;
                return subtitles(in, in.original(reader, ""), languages, options, progress);
            }
            case FormatDetector.PLAIN -> {
                return plainText(in, in.original(TEXT, ""), languages, options, progress);
            }
            default -> { }
        }
        if (TikaDocuments.reads(type)) {
            return throughHtml(in, languages, options, progress);
        }
        OkapiFilter filter = OkapiFilter.reading(type);
        if (filter == null) {
            throw in.unreadable();
        }
        if (filter.textual() && charset == null) {
            throw Fault.TEXT_UNDECODABLE.at(file);
        }
        if (filter == OkapiFilter.HTML) {
            Nesting.check(file, in.bytes());
        }
        Original original = in.original(filter.id(), filter.parameters(options.extraction()));
        // side by side, since Tika takes seconds to find its feet at its first DOCX
        CompletableFuture<List<Paragraph>> text = filter.bilingual() ? CompletableFuture.completedFuture(List.of())
                : filter == OkapiFilter.MARKDOWN ? CompletableFuture.completedFuture(CodeBlocks.of(text(original)))
                : CompletableFuture.supplyAsync(() -> tika.text(readable(okapi.judged(original), charset), type, file, stoppable(progress)));
        OkapiDocuments.Read read = okapi.read(original, languages, progress);
        List<Unit> units = read.units();
        if (filter.bilingual()) {
            return opened(in, original, units, languages, List.of(), Segmentation.whole(units, okapi.known(original, languages, progress)));
        }
        return opened(in, original, units, languages, leftOut(read, text), options, progress);
    }

    /** What the filter passed over as Tika reads it, and what stands around the text and neither of them reads as such. */
    private static List<String> leftOut(OkapiDocuments.Read read, CompletableFuture<List<Paragraph>> text) {
        List<String> lines = new ArrayList<>(leftOut(read.units(), text));
        LeftOut leftOut = new LeftOut(read.units());
        read.around().stream().map(passage -> leftOut.say("text", passage)).filter(line -> !lines.contains(line)).forEach(lines::add);
        return lines;
    }

    private static List<String> leftOut(List<Unit> units, CompletableFuture<List<Paragraph>> text) {
        LeftOut leftOut = new LeftOut(units);
        try {
            return leftOut.lines(text.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof FaultException fault) {
                return List.of(leftOut.say("unread", fault.fault().name()));   // the document itself is read all the same
            }
            if (e.getCause() instanceof Cancelled cancelled) {
                throw cancelled;
            }
            throw e;
        }
    }

    /** A text in UTF-8, marked as such, since Tika would find a charset of its own. */
    private static byte[] readable(byte[] bytes, @Nullable Charset charset) {
        if (charset == null) {
            return bytes;
        }
        String text = new String(bytes, charset);
        return (text.startsWith("\uFEFF") ? text : "\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** Cancels as the other does, and leaves showing how far work has come to whoever else does it. */
    private static Progress stoppable(Progress progress) {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                // shown by the reading of the units
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }

    /** What can be read and not written comes in as HTML, which stands in for the original from then on. */
    private Opened throughHtml(Incoming in, LanguagePair languages, OpeningOptions options, Progress progress) {
        Pages.@Nullable Made page = Pages.of(in.bytes(), in.type(), progress);
        TikaDocuments.@Nullable AsHtml read = page == null ? tika.html(in.bytes(), in.type(), in.path(), progress) : null;
        int dot = in.name().lastIndexOf('.');
        Incoming html = new Incoming(in.path(), (dot > 0 ? in.name().substring(0, dot) : in.name()) + ".html",
                page == null ? read.html() : page.html(), FormatDetector.HTML, StandardCharsets.UTF_8);
        Original original = html.original(OkapiFilter.HTML.id(), OkapiFilter.HTML.parameters(Extraction.USUAL));
        List<Unit> units = okapi.read(original, languages, progress).units();
        LeftOut leftOut = new LeftOut(units);
        List<String> lines = new ArrayList<>();
        if (page != null) {
            lines.addAll(leftOut.pictures(page.lost()));
            page.attachments().forEach(attachment -> lines.add(leftOut.say("attachment", attachment)));
            page.running().forEach(line -> lines.add(leftOut.say("header", line)));
            if (!in.type().equals("application/pdf")) {   // of a PDF, both read the same
                lines.addAll(leftOut(units, CompletableFuture.supplyAsync(() -> tika.text(in.bytes(), in.type(), in.path(), stoppable(progress)).stream()
                        .filter(paragraph -> !paragraph.place().equals(TikaDocuments.ATTACHMENT) || !page.shows(paragraph.text())).toList())));
            }
        } else {
            read.attachments().forEach(attachment -> lines.add(leftOut.say("attachment", attachment)));
        }
        return opened(in, original, units, languages, lines, options, progress);
    }

    private static Opened opened(Incoming in, Original original, List<Unit> units, LanguagePair languages,
                                 List<String> leftOut, OpeningOptions options, Progress progress) {
        return opened(in, original, units, languages, leftOut, Segmentation.sentences(units, languages, options, progress));
    }

    private static Opened opened(Incoming in, Original original, List<Unit> units, LanguagePair languages,
                                 List<String> leftOut, List<Segment> segments) {
        if (segments.isEmpty()) {
            throw Fault.DOCUMENT_WITHOUT_TEXT.at(in.path());
        }
        return new Opened(new Document(Ids.next(), in.name(), languages, units, Segments.of(segments), false), original, leftOut);
    }

    private static Opened plainText(Incoming in, Original original, LanguagePair languages, OpeningOptions options, Progress progress) {
        List<Unit> units = PlainText.read(text(original)).units();
        return opened(in, original, units, languages, List.of(), options, progress);
    }

    private static Opened subtitles(Incoming in, Original original, LanguagePair languages, OpeningOptions options, Progress progress) {
        Subtitles subtitles = subtitles(original);
        LeftOut leftOut = new LeftOut(subtitles.units());
        List<String> strange = Stream.concat(Heads.titles(text(original)).stream(), subtitles.strange().stream()).limit(LeftOut.LINES).map(line -> leftOut.say("text", line)).toList();
        return opened(in, original, subtitles.units(), languages, strange, options, progress);
    }

    private static Subtitles subtitles(Original original) {
        return original.filter().equals(TTML) ? Subtitles.readTtml(text(original), original.name())
                : Subtitles.read(text(original), original.filter().equals(VTT));
    }

    private static String text(Original original) {
        return new String(original.bytes(), Charset.forName(original.charset()));
    }

    private Opened bilingual(Original original, LanguagePair languages, Progress progress) {
        if (original.filter().equals(TMX)) {
            return new Opened(tmx.open(original.name(), original.bytes(), languages, progress), original, List.of());
        }
        Document document = xliff.open(original.name(), original.bytes(), languages, progress);
        boolean version2 = XliffReader.isVersion2(original.name(), original.bytes());
        return new Opened(document, original, XliffStandard.lines(XliffStandard.breaches(original.name(), original.bytes(), version2, progress),
                Locale.getDefault()));
    }

    /** Whether an original can be written back as what the document came as; if not, it is the HTML that was made of it. */
    public static boolean inKind(Original original, String documentName) {
        String name = documentName.toLowerCase(Locale.ROOT);
        return !original.filter().equals(OkapiFilter.HTML.id()) || original.name().equals(documentName)
                || name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
    }

    /**
     * Writes the translation of what came as PDF, RTF, DOC or e-mail, or of any page, as a Word document.
     *
     * @throws org.calque.job.FaultException as {@link #write}
     */
    public void writeDocx(Original original, Document document, OutputStream out, Progress progress) {
        deliver(original, out, made -> {
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            writeInKind(original, document, page, progress);
            HtmlToDocx.write(page.toString(StandardCharsets.UTF_8), document.languages().target().toLanguageTag(), made);
        }, progress);
    }

    /**
     * Writes the translation into a copy of the original. Segments without a target keep their source, those
     * {@linkplain SegmentState#LEFT_EMPTY left empty} become empty.
     *
     * @throws org.calque.job.FaultException if the original cannot be read again as it was
     * @throws org.calque.job.Cancelled      if the user stopped it; nothing has been written then
     */
    public void write(Original original, Document document, OutputStream out, Progress progress) {
        deliver(original, out, made -> writeInKind(original, document, made, progress), progress);
    }

    @FunctionalInterface
    private interface Making {
        void into(OutputStream made) throws IOException;
    }

    /** Makes the whole of it first, so that who cancels gets nothing of it, and at once. */
    private static void deliver(Original original, OutputStream out, Making making, Progress progress) {
        ByteArrayOutputStream made = Apart.run(() -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                making.into(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);   // memory is never full in that way
            }
            return bytes;
        }, progress);
        try {
            made.writeTo(out);
        } catch (IOException e) {
            throw Fault.WRITE_FAILED.because(e, original.name(), e);
        }
    }

    private void writeInKind(Original original, Document document, OutputStream out, Progress progress) {
        switch (original.filter()) {
            case XLIFF -> xliff.writeBack(original.bytes(), document, out, progress);
            case TMX -> tmx.writeBack(original.bytes(), document, out, progress);
            case TEXT -> writeText(original, document, out, PlainText.read(text(original))::write);
            case TTML -> writeText(original, document, out, segments -> Ttml.finished(subtitles(original).write(segments),
                    document.languages(), Charset.forName(original.charset())));
            case SRT, VTT -> writeText(original, document, out, segments -> Heads.inTarget(subtitles(original).write(segments), document.languages()));
            default -> okapi.write(original, document.languages(), UnitTargets.of(document), out, progress);
        }
    }

    /** Whether times of a document can be shared out anew. */
    public static boolean timed(Original original) {
        return original.filter().equals(SRT) || original.filter().equals(VTT);
    }

    /**
     * Writes subtitles with the time of each sentence shared out anew among its cues, in proportion to what they show.
     *
     * @param original {@linkplain #timed of which times can be changed}
     * @param shortest that a cue is shown, ms
     * @param longest  likewise
     * @throws org.calque.job.FaultException as {@link #write}
     */
    public void writeRetimed(Original original, Document document, long shortest, long longest, OutputStream out) {
        writeText(original, document, out, segments -> TimeLines.rewritten(Heads.inTarget(subtitles(original).write(segments), document.languages()),
                Retiming.of(document, shortest, longest)));
    }

    private static void writeText(Original original, Document document, OutputStream out,
                                  Function<Function<String, List<Segment>>, String> writer) {
        Map<String, List<Segment>> byUnit = new HashMap<>();
        for (Segment segment : document.segments()) {
            byUnit.computeIfAbsent(document.unitOf(segment).key(), key -> new ArrayList<>()).add(segment);
        }
        String written = writer.apply(key -> byUnit.getOrDefault(key, List.of()));
        try {
            out.write(written.getBytes(Charsets.thatSpells(written, Charset.forName(original.charset()))));
        } catch (IOException e) {
            throw Fault.WRITE_FAILED.because(e, original.name(), e);
        }
    }
}
