package org.calque.format.tika;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.calque.format.page.Titles;
import org.calque.job.Cancelled;
import org.calque.job.Fault;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Has Tika parse a document, with the same limits for all: no attachments, no bombs, no macros, cancellable. */
public final class TikaDocuments {

    /**
     * A document as HTML.
     *
     * @param html        a whole HTML document in UTF-8
     * @param attachments names of what is embedded in it and not read
     */
    public record AsHtml(byte[] html, List<String> attachments) {
    }

    public static final String ATTACHMENT = "attachment";

    private static final String MAIL = "message/rfc822";
    private static final String EPUB = "application/epub+zip";
    /** What types of OpenDocument begin with, but for that in one file. */
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    /** What the filter reads of an EPUB, all of it. */
    private static final Pattern PAGE = Pattern.compile("(?i)\\.x?html?$");

    /** Types that come in by way of HTML. */
    public static boolean reads(String mediaType) {
        return switch (mediaType) {
            case "application/pdf", "application/rtf", "application/msword", MAIL, "application/vnd.ms-outlook",
                 "application/vnd.ms-excel", "application/vnd.ms-powerpoint", "application/vnd.ms-wordml", "application/vnd.ms-word2006ml",
                 "application/vnd.ms-spreadsheetml", "application/vnd.wordperfect", "application/x-mspublisher",
                 "application/x-fictionbook+xml", "application/vnd.sun.xml.writer", "application/vnd.oasis.opendocument.graphics",
                 "application/vnd.visio", "application/vnd.ms-visio.drawing",
                 "application/vnd.ms-xpsdocument" -> true;
            default -> false;
        };
    }

    /**
     * A document that can only be read, as the HTML that its translation goes out in.
     *
     * @param file for sentences to the user
     * @throws org.calque.job.FaultException if it is encrypted, damaged or a bomb
     * @throws Cancelled                     if the user stopped it
     */
    public AsHtml html(byte[] bytes, String mediaType, Object file, Progress progress) {
        List<String> attachments = new ArrayList<>();
        boolean message = mediaType.equals("application/vnd.ms-outlook");
        boolean mail = mediaType.equals(MAIL);
        HtmlBuilder html = new HtmlBuilder(HtmlBuilder.Kind.of(mediaType));
        Metadata metadata = parse(bytes, mediaType, file, new Watched(html, progress), attachments);
        String title = message ? "" : Titles.written(metadata.get(TikaCoreProperties.TITLE));   // a message begins with it
        String subject = mail ? metadata.get(TikaCoreProperties.SUBJECT) : null;
        if (subject == null && mail) {
            subject = title;
        }
        return new AsHtml(html.document(title, subject).getBytes(StandardCharsets.UTF_8), attachments);
    }

    /**
     * The bare text of a document, a paragraph an element, and the names of what is embedded in it.
     *
     * @param mediaType of it, as far as it is known: a package is read as that
     * @throws org.calque.job.FaultException if Tika cannot read it
     */
    public List<Paragraph> text(byte[] bytes, String mediaType, Object file, Progress progress) {
        ParagraphHandler handler = new ParagraphHandler();
        List<String> attachments = new ArrayList<>();
        parse(bytes, mediaType, file, new Watched(handler, progress), attachments);
        if (mediaType.equals(EPUB)) {
            attachments.removeIf(name -> PAGE.matcher(name).find());   // its table of contents, which stands outside the reading order
        }
        List<Paragraph> all = new ArrayList<>(handler.paragraphs());
        attachments.forEach(name -> all.add(new Paragraph(ATTACHMENT, name)));
        return all;
    }

    /**
     * A paragraph as Tika reads it.
     *
     * @param place what it stands in, as Tika's class names say: "header", "comment" …, or ""; {@link #ATTACHMENT} for the name of one
     */
    public record Paragraph(String place, String text) {
    }

    private static Metadata parse(byte[] bytes, String mediaType, Object file, ContentHandler handler, List<String> attachments) {
        Metadata metadata = new Metadata();
        try (TikaInputStream in = PrivateFiles.open(bytes, metadata)) {
            SecureContentHandler secure = new SecureContentHandler(handler, in);
            Parser parser = parser(mediaType);
            if (!(parser instanceof AutoDetectParser)) {   // which would take it for a hint
                metadata.set(Metadata.CONTENT_TYPE, mediaType);
            }
            ParseContext context = context(mediaType.equals(MAIL), attachments);
            context.set(Parser.class, parser);   // for the body of an e-mail
            parser.parse(in, secure, metadata, context);
            return metadata;
        } catch (EncryptedDocumentException e) {
            throw Fault.DOCUMENT_ENCRYPTED.because(e, file);
        } catch (ZeroByteFileException e) {
            throw Fault.FILE_EMPTY.because(e, file);
        } catch (TikaException | SAXException | IOException e) {
            Cancelled cancelled = cause(e, Cancelled.class);
            if (cancelled != null) {
                throw cancelled;
            }
            if (cause(e, EncryptedDocumentException.class) != null) {
                throw Fault.DOCUMENT_ENCRYPTED.because(e, file);
            }
            throw Fault.DOCUMENT_DAMAGED.because(e, file, e);
        } catch (NoClassDefFoundError e) {
            if (!String.valueOf(e.getMessage()).startsWith("org/bouncycastle/")) {
                throw e;
            }
            throw Fault.DOCUMENT_ENCRYPTED.because(e, file);   // PDFBox asks for what we leave out where a certificate is needed
        } catch (Cancelled e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // parsers of foreign formats fail in ways of their own on damaged files; all end in one sentence
            throw Fault.DOCUMENT_DAMAGED.because(e, file, e);
        }
    }

    /** For packages the very one: to have it found takes longer, at the first document, than to read a small one. */
    private static Parser parser(String mediaType) {
        if (mediaType.startsWith(OFFICE) || mediaType.endsWith(".macroenabled.12")) {
            return new OOXMLParser();
        }
        if (mediaType.startsWith(OPEN_DOCUMENT + "flat.") || mediaType.equals(OPEN_DOCUMENT + "graphics")) {
            return new AutoDetectParser();
        }
        return mediaType.startsWith(OPEN_DOCUMENT) ? new OpenDocumentParser() : mediaType.equals(EPUB) ? new EpubParser() : new AutoDetectParser();
    }

    private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> wanted) {
        Throwable at = e;
        for (int depth = 0; at != null && depth < 20; depth++, at = at.getCause()) {
            if (wanted.isInstance(at)) {
                return wanted.cast(at);
            }
        }
        return null;
    }

    private static ParseContext context(boolean mail, List<String> attachments) {
        ParseContext context = new ParseContext();
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAnnotationText(false);
        pdf.setExtractInlineImages(false);
        context.set(PDFParserConfig.class, pdf);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setExtractMacros(false);
        office.setUseSAXDocxExtractor(true);
        office.setIncludeDeletedContent(false);
        context.set(OfficeParserConfig.class, office);
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        context.set(EncodingDetector.class, new BrowserCharset());
        context.set(EmbeddedDocumentExtractor.class, new Unread(context, mail, attachments));
        return context;
    }

    /** Notes what is embedded and reads none of it; the body of an e-mail is no attachment, though it comes as one. */
    private static final class Unread extends ParsingEmbeddedDocumentExtractor {

        /** The small picture of its first page that an office program puts into a file. */
        private static final Pattern THUMBNAIL = Pattern.compile("(?i)/?(?:(?:thumbnails|docprops)/)?thumbnail\\.\\w+");

        private final List<String> names;
        private final boolean mail;

        Unread(ParseContext context, boolean mail, List<String> names) {
            super(context);
            this.mail = mail;
            this.names = names;
        }

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
            if (name == null && mail && type.startsWith("text/")) {
                return true;
            }
            if (mail) {   // also its pictures, and a message passed on, which may have no name: the translation has none of them
                names.add(name == null ? type : name);
            } else if (name != null && !type.startsWith("image/") && !THUMBNAIL.matcher(name).matches()) {
                names.add(name);
            }
            return false;
        }
    }
}
