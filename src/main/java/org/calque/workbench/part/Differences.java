package org.calque.workbench.part;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Text;
import org.calque.memory.Likeness;
import org.calque.workbench.theme.Colour;

/** What becomes of a text: what goes is struck through, what comes stands behind it. */
public final class Differences {

    private Differences() {
    }

    public static List<Runs.Run> between(Text before, Text after) {
        List<Runs.Run> runs = new ArrayList<>();
        int at = 0;
        for (Likeness.Part part : Likeness.parts(before, after)) {
            if (part.known()) {
                runs.add(new Runs.Run(before.string().substring(at, part.start()), Colour.TEXT, null, false));
                String text = before.string().substring(part.start(), part.end());
                runs.add(part.wanted() ? new Runs.Run(text, Colour.TEXT, null, false) : new Runs.Run(text, Colour.BAD, Colour.BAD_SOFT, true));
                at = part.end();
            } else {
                runs.add(new Runs.Run(" " + after.string().substring(part.start(), part.end()), Colour.GOOD, Colour.GOOD_SOFT, false));
            }
        }
        runs.add(new Runs.Run(before.string().substring(at), Colour.TEXT, null, false));
        return runs;
    }
}
