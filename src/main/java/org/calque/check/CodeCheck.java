package org.calque.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calque.document.Code;
import org.calque.document.Segment;
import org.calque.document.Text;
import org.calque.glossary.TermVerdict;

/** Inline codes that the translation lost, added, or closes in the wrong place. */
final class CodeCheck implements Check {

    @Override
    public List<Issue> look(Segment segment, List<TermVerdict> verdicts, Words words) {
        List<Issue> issues = new ArrayList<>();
        Text source = segment.source();
        Text target = segment.target();
        if (target.isBlank()) {
            return issues;
        }
        for (Code lost : pairsOnce(source.codesMissingFrom(target))) {
            issues.add(issue(segment, Severity.ERROR, words.say("codes.lost", shown(lost)), -1));
        }
        for (Code added : pairsOnce(target.codesMissingFrom(source))) {
            issues.add(issue(segment, Severity.WARNING, words.say("codes.added", shown(added)), added.offset()));
        }
        Set<String> alreadyInSource = crossed(source).keySet();
        crossed(target).forEach((id, code) -> {
            if (!alreadyInSource.contains(id)) {
                issues.add(issue(segment, Severity.ERROR, words.say("codes.crossed", shown(code)), code.offset()));
            }
        });
        return issues;
    }

    /** A pair that went as a whole is one fault: its opening code stands for it. */
    private static List<Code> pairsOnce(List<Code> codes) {
        Set<String> opened = new HashSet<>();
        codes.stream().filter(code -> code.kind() == Code.Kind.OPEN).forEach(code -> opened.add(code.id()));
        return codes.stream().filter(code -> code.kind() != Code.Kind.CLOSE || !opened.contains(code.id())).toList();
    }

    /**
     * The closing codes, by id, that do not close what was opened last, or stand before what they close. A pair of which only
     * one half is here is begun or ended in another segment, and cannot be judged.
     */
    private static Map<String, Code> crossed(Text text) {
        Set<String> opened = new HashSet<>();
        Set<String> closed = new HashSet<>();
        for (Code code : text.codes()) {
            (code.kind() == Code.Kind.OPEN ? opened : code.kind() == Code.Kind.CLOSE ? closed : new HashSet<String>()).add(code.id());
        }
        Map<String, Code> crossed = new HashMap<>();
        List<String> open = new ArrayList<>();
        for (Code code : text.codes()) {
            if (code.kind() == Code.Kind.OPEN && closed.contains(code.id())) {
                open.add(code.id());
            } else if (code.kind() == Code.Kind.CLOSE && opened.contains(code.id())) {
                int at = open.lastIndexOf(code.id());
                if (at < 0 || at != open.size() - 1) {
                    crossed.put(code.id(), code);
                }
                if (at >= 0) {
                    open.remove(at);
                }
            }
        }
        return crossed;
    }

    private static String shown(Code code) {
        return code.display().isBlank() ? code.data() : code.display();
    }

    private static Issue issue(Segment segment, Severity severity, String message, int offset) {
        return new Issue(segment.id(), segment.key(), "codes", severity, message, offset, offset, null);
    }
}
