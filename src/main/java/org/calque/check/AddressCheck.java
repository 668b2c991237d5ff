package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calque.document.Segment;
import org.calque.glossary.TermVerdict;

/** Web and e-mail addresses of the source that the translation does not have. A page in French may become its English one. */
final class AddressCheck implements Check {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>«»“”\"]+|[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern LANGUAGE = Pattern.compile("(?<![a-z])(?:fr|en)(?![a-z])");
    private static final String AFTER = ".,;:!?)]}'’…";

    @Override
    public List<Issue> look(Segment segment, List<TermVerdict> verdicts, Words words) {
        List<Issue> issues = new ArrayList<>();
        String target = segment.target().string();
        if (target.isBlank()) {
            return issues;
        }
        List<String> there = addresses(target).stream().map(AddressCheck::withoutLanguage).toList();
        for (String address : addresses(segment.source().string())) {
            if (!target.contains(address) && !there.contains(withoutLanguage(address))) {
                issues.add(Issue.warning(segment, "addresses", words.say("addresses.missing", address), -1, -1, null));
            }
        }
        return issues;
    }

    private static List<String> addresses(String text) {
        List<String> all = new ArrayList<>();
        Matcher found = ADDRESS.matcher(text);
        while (found.find()) {
            String address = found.group();
            while (AFTER.indexOf(address.charAt(address.length() - 1)) >= 0 && !(address.endsWith(")") && address.contains("("))) {
                address = address.substring(0, address.length() - 1);
            }
            all.add(address);
        }
        return all;
    }

    private static String withoutLanguage(String address) {
        return LANGUAGE.matcher(address.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
