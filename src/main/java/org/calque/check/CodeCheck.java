package org.calque.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Code;
import org.calque.document.Text;
import org.calque.language.Lemmas;

/** Inline codes, and placeholders of programs, that the translation lost, added, or closes in the wrong place. */
final class CodeCheck implements Check {

    private static final Pattern PLACEHOLDER = Pattern.compile("%(?:\\d+\\$)?(?:[sdiufxc@](?![\\p{L}\\d])|[A-Z][A-Z_]{2,}%?)|\\$?\\{\\w+(?:,[ ]?\\p{L}[^{}]*)?\\}|\\$\\([A-Za-z]\\w*\\)|%\\(\\w+\\)[sd]");

    private static final Pattern WORDED = Pattern.compile("\\{[\\p{L}_]{3,}\\}");

    @Override
    public List<Issue> look(Pair pair) {
        Text source = pair.segment().source();
        Text target = pair.segment().target();
        if (target.isBlank()) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        placeholders(pair, issues);
        if (source.codes().isEmpty() && target.codes().isEmpty()) {
            return issues;
        }
        for (Code lost : pairsOnce(source.codesMissingFrom(target))) {
            issues.add(pair.missing(CheckKind.CODES, shown(lost), "codes.lost", shown(lost)));
        }
        for (Code added : pairsOnce(target.codesMissingFrom(source))) {
            issues.add(pair.at(CheckKind.CODES, added.offset(), added.offset(), null, "codes.added", shown(added)).about(shown(added)).as(Severity.WARNING));
        }
        Set<String> alreadyInSource = crossed(source).keySet();
        crossed(target).forEach((id, code) -> {
            if (!alreadyInSource.contains(id)) {
                issues.add(pair.at(CheckKind.CODES, code.offset(), code.offset(), null, "codes.crossed", shown(code)).about(shown(code)));
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

    /** Placeholders that stand in the text itself: a program puts a value there, and without them it has nowhere to. */
    private static void placeholders(Pair pair, List<Issue> issues) {
        List<String> lost = found(pair.source());
        if (lost.isEmpty()) {
            return;
        }
        List<String> there = found(pair.target());
        for (String each : List.copyOf(lost)) {
            if (there.remove(each)) {
                lost.remove(each);
            }
        }
        // {fichier} may stand for what the reader puts there, and be {file}; what a program puts there has a name that stays
        lost.removeIf(each -> WORDED.matcher(each).matches() && named(each) && there.removeIf(other -> WORDED.matcher(other).matches()));
        new java.util.LinkedHashSet<>(lost).forEach(each -> issues.add(pair.missing(CheckKind.CODES, each, "codes.lost", each)));
    }

    /** Whether what stands in the braces is French for the reader, and no name of a program. */
    private static boolean named(String placeholder) {
        for (String word : placeholder.substring(1, placeholder.length() - 1).toLowerCase(Locale.ROOT).split("_")) {
            if (Lemmas.french().word(word).known() && !Lemmas.english().word(word).known()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> found(String text) {
        List<String> all = new ArrayList<>();
        if (text.indexOf('%') >= 0 || text.indexOf('{') >= 0 || text.indexOf('$') >= 0) {
            Matcher found = PLACEHOLDER.matcher(text);
            while (found.find()) {
                all.add(found.group());
            }
        }
        return all;
    }
}
