package org.calque.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.calque.document.Document;
import org.calque.document.Segment;

/** What only a look at the whole document shows: one sentence translated in several ways, several translated as one. */
public final class Consistency {

    /** A shorter translation may well stand for several things: {@code Yes.} */
    private static final int WORDS = 4;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private final Words words;

    private final Profile profile;

    /** @param language of the messages: English or French */
    public Consistency(Locale language, Profile profile) {
        this.words = new Words(language);
        this.profile = profile;
    }

    /** The issues of each segment that has any. */
    public Map<UUID, List<Issue>> of(Document document) {
        if (!profile.asks(CheckKind.CONSISTENCY)) {
            return Map.of();
        }
        Map<String, Map<String, List<Integer>>> bySource = new HashMap<>();
        Map<String, Map<String, List<Integer>>> byTarget = new HashMap<>();
        for (int i = 0; i < document.segments().size(); i++) {
            Segment segment = document.segments().get(i);
            if (!segment.target().isBlank() && !segment.locked()) {
                String source = bare(segment.source().string());
                String target = bare(segment.target().string());
                bySource.computeIfAbsent(source, any -> new LinkedHashMap<>()).computeIfAbsent(target, any -> new ArrayList<>()).add(i);
                byTarget.computeIfAbsent(target, any -> new LinkedHashMap<>()).computeIfAbsent(source, any -> new ArrayList<>()).add(i);
            }
        }
        Map<UUID, List<Issue>> issues = new HashMap<>();
        bySource.forEach((source, targets) -> {
            if (targets.size() > 1) {
                // the same but for capitals and spaces is a matter of looks, and a word or two may well depend on its place
                boolean looks = targets.keySet().stream().map(Consistency::joined).distinct().count() == 1 || source.split(" ").length < WORDS - 1;
                others(document, targets, looks ? Severity.ADVICE : Severity.WARNING, "consistency.targets", issues);
            }
        });
        byTarget.forEach((target, sources) -> {
            // the same but for capitals and punctuation is no other sentence
            if (sources.size() > 1 && target.split(" ").length >= WORDS && sources.keySet().stream().map(Consistency::letters).distinct().count() > 1) {
                others(document, sources, Severity.ADVICE, "consistency.sources", issues);
            }
        });
        return issues;
    }

    /** All but the most frequent are told, and where that stands. */
    private void others(Document document, Map<String, List<Integer>> ways, Severity severity, String key, Map<UUID, List<Issue>> issues) {
        List<Integer> most = List.of();
        for (List<Integer> places : ways.values()) {
            most = places.size() > most.size() ? places : most;
        }
        Segment first = document.segments().get(most.get(0));
        String shown = key.equals("consistency.targets") ? first.target().string() : first.source().string();
        for (List<Integer> places : ways.values()) {
            if (places != most) {
                for (int place : places) {
                    Segment segment = document.segments().get(place);
                    issues.computeIfAbsent(segment.id(), any -> new ArrayList<>()).add(profile.weighed(new Issue(segment.id(), segment.key(), CheckKind.CONSISTENCY.id(), severity,
                            words.say(key, most.get(0) + 1, shown.length() > 80 ? shown.substring(0, 80) + "…" : shown), -1, -1, null, null, segment.target().string())));
                }
            }
        }
    }

    private static String bare(String text) {
        String bare = text.strip();
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c < ' ' || c == '\u00A0' || c == '\u202F' || c == ' ' && bare.charAt(i + 1) == ' ') {
                return SPACES.matcher(bare).replaceAll(" ");
            }
        }
        return bare;
    }

    private static String joined(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
