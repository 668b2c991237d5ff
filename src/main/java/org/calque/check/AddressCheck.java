package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Web and e-mail addresses of the source that the translation does not have. A page in French may become its English one, and
 * {@code http} be {@code https}; {@code exemple.org} be {@code example.org}, which stands for any (RFC 2606).
 */
final class AddressCheck implements Check {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>«»“”\"]+|[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern LANGUAGE = Pattern.compile("(?<![a-z])(?:fr|en)(?![a-z])");
    private static final String AFTER = ".,;:!?)]}'’…";

    @Override
    public List<Issue> look(Pair pair) {
        String target = pair.target();
        if (!pair.translated() || !likely(pair.source())) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        List<String> there = addresses(target).stream().map(AddressCheck::withoutLanguage).toList();
        for (String address : addresses(pair.source())) {
            if (!target.contains(address) && !there.contains(withoutLanguage(address))) {
                issues.add(pair.missing(CheckKind.ADDRESSES, address, "addresses.missing", address));
            }
        }
        return issues;
    }

    private static boolean likely(String text) {
        return text.indexOf('@') >= 0 || text.contains("http") || text.contains("www.");
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
        return LANGUAGE.matcher(address.toLowerCase(Locale.ROOT)).replaceAll("").replaceFirst("^https?://", "").replaceFirst("(?<![a-z])exemple(?=\\.(?:com|org|net|fr))", "example").replaceFirst("/$", "");
    }
}
