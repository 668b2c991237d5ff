package org.calque.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that begins with a capital in the source and with a small letter in the translation; and what English writes with a
 * capital and French does not: days, months, languages and peoples.
 */
final class CapitalCheck implements Check {

    private static final Pattern BEGINNING = Pattern.compile("[\\s\\u00A0\\u202F«“\"‘'(\\[–—-]*+(\\p{L}[^\\s\\u00A0]*)(?:\\s|\\u00A0|$)");

    private static final Pattern PLAIN = Pattern.compile("\\p{Ll}{2,}[,;:.!?’'”\")]*(?:s\\b)?");

    /** English words that are always written with a capital where the French one beside them stands in the source. */
    private static final Map<String, Set<String>> PROPER = Map.ofEntries(
            Map.entry("monday", Set.of("lundi", "lundis")), Map.entry("tuesday", Set.of("mardi", "mardis")), Map.entry("wednesday", Set.of("mercredi", "mercredis")),
            Map.entry("thursday", Set.of("jeudi", "jeudis")), Map.entry("friday", Set.of("vendredi", "vendredis")), Map.entry("saturday", Set.of("samedi", "samedis")),
            Map.entry("sunday", Set.of("dimanche", "dimanches")), Map.entry("january", Set.of("janvier")), Map.entry("february", Set.of("février")),
            Map.entry("april", Set.of("avril")), Map.entry("june", Set.of("juin")), Map.entry("july", Set.of("juillet")), Map.entry("august", Set.of("août")),
            Map.entry("september", Set.of("septembre")), Map.entry("october", Set.of("octobre")), Map.entry("november", Set.of("novembre")),
            Map.entry("december", Set.of("décembre")), Map.entry("march", Set.of("mars")),
            Map.entry("french", Set.of("français", "française", "françaises")), Map.entry("english", Set.of("anglais", "anglaise", "anglaises")),
            Map.entry("british", Set.of("britannique", "britanniques")), Map.entry("russian", Set.of("russe", "russes")), Map.entry("russians", Set.of("russes")),
            Map.entry("ukrainian", Set.of("ukrainien", "ukrainienne", "ukrainiens", "ukrainiennes")), Map.entry("german", Set.of("allemand", "allemande", "allemands", "allemandes")),
            Map.entry("spanish", Set.of("espagnol", "espagnole", "espagnols", "espagnoles")), Map.entry("italian", Set.of("italien", "italienne", "italiens", "italiennes")),
            Map.entry("american", Set.of("américain", "américaine", "américains", "américaines")), Map.entry("european", Set.of("européen", "européenne", "européens", "européennes")),
            Map.entry("chinese", Set.of("chinois", "chinoise", "chinoises")), Map.entry("japanese", Set.of("japonais", "japonaise", "japonaises")),
            Map.entry("arabic", Set.of("arabe", "arabes")), Map.entry("portuguese", Set.of("portugais", "portugaise", "portugaises")), Map.entry("belgian", Set.of("belge", "belges")),
            Map.entry("swiss", Set.of("suisse", "suisses")), Map.entry("canadian", Set.of("canadien", "canadienne", "canadiens", "canadiennes")),
            Map.entry("african", Set.of("africain", "africaine", "africains", "africaines")), Map.entry("polish", Set.of("polonais", "polonaise", "polonaises")),
            Map.entry("dutch", Set.of("néerlandais", "néerlandaise", "néerlandaises", "hollandais")), Map.entry("kazakh", Set.of("kazakh", "kazakhs", "kazakhe")),
            Map.entry("christmas", Set.of("noël")), Map.entry("easter", Set.of("pâques")), Map.entry("christian", Set.of("chrétien", "chrétienne", "chrétiens", "chrétiennes")),
            Map.entry("jewish", Set.of("juif", "juive", "juifs", "juives")), Map.entry("muslim", Set.of("musulman", "musulmane", "musulmans", "musulmanes")),
            Map.entry("catholic", Set.of("catholique", "catholiques")));

    @Override
    public List<Issue> look(Pair pair) {
        if (!pair.translated()) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>();
        String target = pair.target();
        Matcher source = BEGINNING.matcher(pair.source());
        Matcher first = BEGINNING.matcher(target);
        if (source.lookingAt() && first.lookingAt() && Character.isUpperCase(source.group(1).charAt(0)) && plain(first.group(1))) {
            int at = first.start(1);
            issues.add(pair.at(CheckKind.CAPITALS, at, at + 1, target.substring(at, at + 1).toUpperCase(Locale.ROOT), "capitals.begin").about("begin"));
        }
        for (WordAt word : pair.targetWords()) {
            if (Character.isLowerCase(word.form().charAt(0)) && (issues.isEmpty() || word.start() != issues.get(0).start())
                    && (word.form().equals("i") ? alone(pair, word) : proper(pair, word))) {
                issues.add(pair.at(CheckKind.CAPITALS, word.start(), word.start() + 1, word.form().substring(0, 1).toUpperCase(Locale.ROOT), "capitals.proper",
                        word.form()).about(word.form()));
            }
        }
        return issues;
    }

    private static boolean proper(Pair pair, WordAt word) {
        Set<String> french = PROPER.get(word.form());
        return french != null && !word.partOfSomething(pair.target()) && !whole(pair)
                && pair.sourceWords().stream().anyMatch(one -> french.contains(one.folded()));
    }

    /** A text without any capital, such as a search term or what was written down by ear, is meant so. */
    private static boolean whole(Pair pair) {
        return pair.target().equals(pair.target().toLowerCase(Locale.ROOT)) && pair.source().equals(pair.source().toLowerCase(Locale.ROOT));
    }

    /** The pronoun I: between spaces, or with what is shortened behind it. */
    private static boolean alone(Pair pair, WordAt word) {
        String target = pair.target();
        boolean before = word.start() > 0 && target.charAt(word.start() - 1) == ' ';
        String behind = target.substring(word.end());
        boolean pronoun = behind.matches("(?s)(?: (?:am|was|have|had|will|would|can|could|do|did|know|think|want|feel|need|hope|see|saw|went|must|should|may|don|didn)\\b|['’](?:m|ve|ll|d)\\b).*");
        boolean me = pair.sourceWords().stream().anyMatch(one -> one.folded().equals("je") || one.folded().equals("j") || one.folded().equals("moi"));
        return before && pronoun && me && !whole(pair);
    }

    /** A word in small letters: {@code iPhone}, {@code file.txt} and {@code --help} begin as they must. */
    private static boolean plain(String word) {
        return PLAIN.matcher(word).matches();
    }
}
