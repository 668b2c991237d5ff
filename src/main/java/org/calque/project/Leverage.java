package org.calque.project;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.calque.document.Document;
import org.calque.document.Original;
import org.calque.document.Segment;
import org.calque.glossary.Glossary;
import org.calque.job.Cancelled;
import org.calque.job.Progress;
import org.calque.memory.Match;
import org.calque.project.glossary.Terminology;
import org.calque.project.memory.Memory;
import org.calque.project.memory.Offer;
import org.calque.project.memory.Offers;
import org.calque.project.undo.Command;

/** What is known already of how an open document is translated: by its twin, by the memories, and by what its file brought. */
public final class Leverage {

    /** Word for word, percent: what is filled at that needs no person's look to be likely right. */
    public static final int CERTAIN = 100;

    private final DocumentSession session;
    private final Workspace workspace;
    private final Twinning twinning;
    private final Telling telling;
    private volatile Brought brought = Brought.NONE;

    Leverage(DocumentSession session, Workspace workspace, Twinning twinning, Telling telling) {
        this.session = session;
        this.workspace = workspace;
        this.twinning = twinning;
        this.telling = telling;
    }

    /** Reads what the file brought for its segments; listeners are told if there is anything. */
    void readBrought(Progress progress) {
        try {
            brought = Brought.with(session.original(), progress);
        } catch (Cancelled closing) {
            return;
        }
        if (!brought.isEmpty()) {
            telling.documentChanged();
        }
    }

    /**
     * Fills, as drafts, a document that is kept nowhere, by what glossaries and the file itself know, as {@link #pretranslate(int, Progress)}.
     *
     * @param original what it came from, with what that brought for it
     */
    public static Document pretranslated(Document document, Original original, List<Glossary> by, int least, Progress progress) {
        return new Pretranslation(new Terminology(by, Map.of(), 0), Pretranslation.Remembering.NOTHING, Brought.with(original, progress))
                .filled(document, least, progress);
    }

    /** What twin, memory and the file itself have for a segment, the likest first; may take long the first time, while the memory is read. */
    public List<Match> matches(int index, int most) {
        Segment segment = session.document().segments().get(index);
        List<Match> found = brought.among(workspace.memory().find(session.document(), index, Memory.LEAST, most), segment, Memory.LEAST, most);
        return Stream.concat(twinning.match(segment).filter(match -> match.percent() >= Memory.LEAST).stream(), found.stream())
                .limit(most).toList();
    }

    /** What is offered for a segment, each judged, the best first; may take as long. */
    public List<Offer> offers(int index, int most) {
        return new Offers(workspace.terminology(session.document().id()), workspace.memory()).of(session.document().segments().get(index).read(),
                matches(index, most), most, target -> session.view(index, target).errors());
    }

    /**
     * Fills, as drafts, the segments without a target that glossary or memory know for certain: those that are one term with one
     * agreed rendering, and nothing else but the mark that ends a sentence, those that were translated before, in one way, and
     * those that are one number and nothing else.
     *
     * @return how many
     */
    public int pretranslate(Progress progress) {
        return pretranslate(CERTAIN, progress);
    }

    /**
     * The same, and also the segments that the memory has something like, the likest of it.
     *
     * @param least how alike it must be, percent, from {@link Memory#LEAST} to {@link #CERTAIN}
     */
    public int pretranslate(int least, Progress progress) {
        return session.apply(Command.PRETRANSLATE, new Pretranslation(workspace.terminology(session.document().id()), workspace.memory()::find, brought)
                .of(session.document(), least, progress));
    }
}
