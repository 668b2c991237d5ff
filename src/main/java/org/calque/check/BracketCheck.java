package org.calque.check;

import java.util.ArrayList;
import java.util.List;

/** Brackets and quotation marks that are opened and not closed, or the reverse, where the source has them in pairs. */
final class BracketCheck implements Check {

    private static final String[] PAIRS = {"()", "[]", "{}", "“”"};

    @Override
    public List<Issue> look(Pair pair) {
        String source = pair.source();
        String target = pair.target();
        if (!pair.translated()) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        for (String marks : PAIRS) {
            int alone = alone(target, marks);
            if (alone >= 0 && alone(source, marks) < 0 && !(marks.equals("“”") && alone(source, "«»") >= 0)) {
                issues.add(pair.at(CheckKind.BRACKETS, alone, alone + 1, null, "brackets.alone", target.substring(alone, alone + 1)));
            }
        }
        if (count(target, '"') % 2 == 1 && count(source, '"') % 2 == 0 && alone(source, "«»") < 0 && alone(source, "“”") < 0
                && !target.matches("(?s).*\\d[\\p{Z}]?\".*")) {   // 15" is a size
            int at = target.lastIndexOf('"');
            issues.add(pair.at(CheckKind.BRACKETS, at, at + 1, null, "brackets.alone", "\""));
        }
        return issues;
    }

    private static int count(String text, char c) {
        return (int) text.chars().filter(each -> each == c).count();
    }

    /** Where a bracket stands without its partner; -1 where all are in pairs. */
    private static int alone(String text, String pair) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == pair.charAt(0)) {
                open.add(i);
            } else if (text.charAt(i) == pair.charAt(1)) {
                if (open.isEmpty()) {
                    return i;
                }
                open.remove(open.size() - 1);
            }
        }
        return open.isEmpty() ? -1 : open.get(0);
    }
}
