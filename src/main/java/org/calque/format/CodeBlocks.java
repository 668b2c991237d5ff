package org.calque.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.format.tika.TikaDocuments.Paragraph;

/** The blocks of program code in a Markdown text, fenced or indented (CommonMark 0.31, 4.4 and 4.5): what is left out is said. */
final class CodeBlocks {

    private static final Pattern FENCE = Pattern.compile("[ >]{0,6}(`{3,}|~{3,}).*");
    private static final Pattern INDENTED = Pattern.compile("(?: {4}|\\t).*\\S.*");

    private CodeBlocks() {
    }

    static List<Paragraph> of(String markdown) {
        List<Paragraph> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        String fence = "";
        boolean afterBlank = true;
        for (String line : markdown.split("\\R")) {
            Matcher mark = FENCE.matcher(line);
            if (fence.isEmpty() && mark.matches()) {
                end(block, blocks);
                fence = mark.group(1);
            } else if (!fence.isEmpty() && line.strip().startsWith(fence)) {
                end(block, blocks);
                fence = "";
            } else if (!fence.isEmpty() || INDENTED.matcher(line).matches() && (afterBlank || !block.isEmpty())) {
                block.append(line).append('\n');
            } else if (!line.isBlank()) {
                end(block, blocks);
            }
            afterBlank = line.isBlank();
        }
        end(block, blocks);
        return blocks;
    }

    private static void end(StringBuilder block, List<Paragraph> blocks) {
        if (!block.toString().isBlank()) {
            blocks.add(new Paragraph("code", block.toString()));
        }
        block.setLength(0);
    }
}
