package org.calque.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.calque.job.Fault;

/** What all our HTML files have in common: they load nothing and run nothing, follow the light or dark of their reader, and print. */
final class Page {

    final Locale language;
    private final ResourceBundle labels;

    Page(Locale language) {
        this.language = language;
        this.labels = ResourceBundle.getBundle("org.calque.report.labels", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String label(String key) {
        return labels.getString(key);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(label(key), language).format(arguments);
    }

    /** Begins a page, up to and including the tag of its body. */
    void begin(String title, Html html) throws IOException {
        html.raw("<!DOCTYPE html>\n<html lang=\"" + label("lang") + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.element("title", title).raw("\n<style>\n" + style() + "</style>\n</head>\n<body>\n");
    }

    private static String style() throws IOException {
        try (InputStream css = Page.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw Fault.INTERNAL.at("report.css");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
