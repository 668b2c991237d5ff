package org.calque.format.tika;

import java.util.ArrayList;
import java.util.List;
import org.calque.format.tika.HtmlBuilder.Block;

/**
 * Makes paragraphs of the lines of a plain e-mail: an empty line ends one, a line as long as mail programs let them be runs on
 * into the next, any other stands for itself (a greeting, an item, a name).
 */
final class MailLines {

    /** Programs wrap at 65 to 78 characters, people at less; a line shorter than this was ended by its writer. */
    private static final int WRAPPED = 45;

    private final List<Block> blocks;

    MailLines(List<Block> blocks) {
        this.blocks = blocks;
    }

    List<Block> paragraphs() {
        long paragraphs = blocks.stream().filter(block -> !block.frame()).count();
        boolean plain = paragraphs == 1 || blocks.stream().anyMatch(block -> block.text().strip().contains("\n\n"));
        List<Block> all = new ArrayList<>();
        for (Block block : blocks) {
            if (!plain || block.frame() || block.text().indexOf('<') >= 0) {
                all.add(block);
            } else {
                lines(block, all);
            }
        }
        return all;
    }

    private static void lines(Block block, List<Block> all) {
        StringBuilder running = new StringBuilder();
        boolean runsOn = false;
        boolean quoted = false;
        for (String raw : block.text().replace("\r\n", "\n").split("\n", -1)) {
            String line = raw.strip();
            boolean quote = line.startsWith("&gt;");
            String words = line.replaceFirst("^(?:&gt;\\s?)+", "");
            boolean starts = !runsOn || quote != quoted || words.isEmpty() || item(words) || words.equals("--");
            if (starts && running.length() > 0) {
                all.add(new Block(quoted ? "blockquote" : "p", running.toString(), false));
                running.setLength(0);
            }
            if (words.isEmpty()) {
                runsOn = false;
                continue;
            }
            running.append(running.length() > 0 ? " " : "").append(words);
            quoted = quote;
            runsOn = words.length() >= WRAPPED || raw.endsWith(" ") && words.length() > 1;   // the blank of format=flowed
        }
        if (running.length() > 0) {
            all.add(new Block(quoted ? "blockquote" : "p", running.toString(), false));
        }
    }

    private static boolean item(String line) {
        return line.matches("(?:[-*•–—]|\\d{1,3}[.)])\\s.*");
    }
}
