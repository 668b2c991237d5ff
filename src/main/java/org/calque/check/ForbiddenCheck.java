package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that the client does not want to see, and what is to stand in their place. */
final class ForbiddenCheck implements Check {

    private final Map<String, String> words;
    private final Pattern pattern;

    ForbiddenCheck(Profile profile) {
        this.words = profile.forbidden();
        // the longest first, so that "going forward" is found before "going"
        this.pattern = Pattern.compile(words.keySet().stream().sorted((a, b) -> b.length() - a.length()).map(ForbiddenCheck::expression)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String expression(String word) {
        boolean open = word.endsWith("*");
        String bare = open ? word.substring(0, word.length() - 1) : word;
        return Pattern.quote(bare).replace(" ", "\\E[ \\u00A0-]\\Q").replace("'", "\\E['’]\\Q") + (open ? "\\p{L}*" : "");
    }

    @Override
    public List<Issue> look(Pair pair) {
        if (words.isEmpty() || pair.target().isBlank()) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        Matcher found = pattern.matcher(pair.target());
        while (found.find()) {
            String form = found.group();
            if (!pair.asked(form)) {
                String instead = instead(form);
                issues.add(pair.at(CheckKind.FORBIDDEN, found.start(), found.end(), instead.isEmpty() ? null : like(form, instead),
                        instead.isEmpty() ? "forbidden.word" : "forbidden.instead", form, instead).about(form.toLowerCase(Locale.ROOT)));
            }
        }
        return issues;
    }

    private String instead(String form) {
        String small = form.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u00A0', ' ').replace('-', ' ');
        return words.entrySet().stream().filter(entry -> entry.getKey().replace('-', ' ').equals(small)).map(Map.Entry::getValue).findFirst().orElse("");
    }

    private static String like(String form, String instead) {
        return Character.isUpperCase(form.charAt(0)) ? instead.substring(0, 1).toUpperCase(Locale.ROOT) + instead.substring(1) : instead;
    }
}
