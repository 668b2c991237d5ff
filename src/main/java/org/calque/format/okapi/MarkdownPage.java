package org.calque.format.okapi;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.yaml.front.matter.YamlFrontMatterExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Locale;

/** Markdown as readers see it, by the parser that Okapi's filter reads it with. */
public final class MarkdownPage {

    private MarkdownPage() {
    }

    /** The body of a page; scripts in it are shown and not run. */
    public static String of(String markdown) {
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, List.of(TablesExtension.create(), StrikethroughExtension.create(), YamlFrontMatterExtension.create()));
        options.set(HtmlRenderer.SUPPRESSED_LINKS, "javascript:.*");
        options.set(HtmlRenderer.ESCAPE_HTML, markdown.toLowerCase(Locale.ROOT).contains("<script"));
        return HtmlRenderer.builder(options).build().render(Parser.builder(options).build().parse(markdown));
    }
}
