package org.calque.format.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.calque.format.bilingual.Markup;
import org.calque.job.Cancelled;
import org.calque.job.Progress;
import org.jspecify.annotations.Nullable;

/** Makes pages of documents of the kinds that have a reader here. */
public final class Pages {

    /**
     * A document as a page.
     *
     * @param html        a whole HTML document in UTF-8
     * @param lost        descriptions of the pictures that could not be kept; "" for each without one
     * @param running     lines that stood at the head or foot of page after page, and are in the page no more
     * @param attachments names of what is embedded and not read
     */
    public record Made(byte[] html, List<String> lost, List<String> running, List<String> attachments) {

        /** Whether it has a picture of that description. */
        public boolean shows(String description) {
            return new String(html, StandardCharsets.UTF_8).contains("alt=\"" + Markup.escaped(description) + "\"");
        }
    }

    private Pages() {
    }

    /**
     * The page of a document; null where it has no text that its reader could find, so that another may try.
     *
     * @throws org.calque.job.Cancelled if the user stopped it
     */
    public static @Nullable Made of(byte[] bytes, String mediaType, Progress progress) {
        return switch (mediaType) {
            case "application/rtf" -> {
                RtfPage rtf = new RtfPage(bytes, progress);
                yield made(rtf.read(), rtf.title());
            }
            case "application/msword" -> attempt(() -> {
                WordPage word = new WordPage(bytes, progress);
                return made(word.read(), word.title());
            });
            case "application/pdf" -> attempt(() -> {
                PdfPage pdf = new PdfPage();
                Page page = pdf.read(bytes, progress);
                return page.isEmpty() ? null : new Made(page.document(pdf.title()).getBytes(StandardCharsets.UTF_8), page.lost(), pdf.running(), pdf.attachments());
            });
            default -> null;
        };
    }

    @FunctionalInterface
    private interface Reading {
        @Nullable Made read() throws IOException;
    }

    private static @Nullable Made attempt(Reading reading) {
        try {
            return reading.read();
        } catch (Cancelled e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
            // older than Word 97, encrypted (also for a certificate, whose library we leave out), damaged: the other reader tries,
            // and says what is wrong
            System.getLogger(Pages.class.getName()).log(System.Logger.Level.DEBUG, "left to another reader", e);
            return null;
        }
    }

    private static @Nullable Made made(Page page, String title) {
        return page.isEmpty() ? null : new Made(page.document(title).getBytes(StandardCharsets.UTF_8), page.lost(), List.of(), List.of());
    }
}
