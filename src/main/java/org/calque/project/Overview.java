package org.calque.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.calque.check.Across;
import org.calque.check.CheckKind;
import org.calque.check.Issue;
import org.calque.check.Mending;
import org.calque.check.Mentions;
import org.calque.check.Severity;
import org.calque.document.Document;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.job.Progress;
import org.calque.store.Waiver;

/** Looks at an open document as a whole. Any thread may ask; it waits for none that writes. */
public final class Overview {

    private final Workspace workspace;
    private final Held held;
    private final Judging judging;
    private final Tally tally;

    Overview(Workspace workspace, Held held, Judging judging) {
        this.workspace = workspace;
        this.held = held;
        this.judging = judging;
        this.tally = new Tally(judging.views());
    }

    /** How far the document has come. Looks at all segments the first time, and then at those that have changed. */
    public Summary summary() {
        synchronized (tally) {
            return tally.count(held.document(), judging.terminology(), held.waivers());
        }
    }

    /** Everything wrong in the document, in its order. */
    public List<Issue> issues(Progress progress) {
        List<Issue> issues = new ArrayList<>();
        Document now = held.document();
        Map<UUID, List<Issue>> across = new Across(Locale.getDefault(), judging.checker().profile(), workspace.cueLimits())
                .of(now, workspace.terminology().glossaries());
        for (int i = 0; i < now.segments().size(); i++) {
            progress.check();
            progress.at(i, now.segments().size());
            issues.addAll(judging.issues(i, now.segments().get(i)));
            List<Waiver> let = held.waivers().of(now.segments().get(i));
            across.getOrDefault(now.segments().get(i).id(), List.of()).stream().filter(issue -> !Waivers.covers(let, issue)).forEach(issues::add);
        }
        return issues;
    }

    /** Where the document first names what is to be named with a gloss there; nothing where its profile does not ask for that. */
    public Mentions mentions() {
        return judging.checker().profile().asks(CheckKind.MENTIONS) ? Mentions.of(held.document(), workspace.terminology().glossaries()) : Mentions.NONE;
    }

    /** The errors that stop an export as final. */
    public List<Issue> blocking(Progress progress) {
        return issues(progress).stream().filter(issue -> issue.severity() == Severity.ERROR).toList();
    }

    /** What mends all that issues say how to mend for certain. States stay. */
    List<DocumentSession.Edit> mending(Progress progress) {
        List<DocumentSession.Edit> edits = new ArrayList<>();
        Document now = held.document();
        for (int i = 0; i < now.segments().size(); i++) {
            progress.check();
            progress.at(i, now.segments().size());
            Segment segment = now.segments().get(i);
            Text mended = Mending.of(segment.target(), judging.issues(i, segment));
            if (!mended.equals(segment.target())) {
                edits.add(new DocumentSession.Edit(i, mended, segment.state()));
            }
        }
        return edits;
    }
}
