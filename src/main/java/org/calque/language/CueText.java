package org.calque.language;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Cue;
import org.calque.document.Segment;
import org.calque.document.Unit;

/**
 * What a cue shows of a segment.
 *
 * @param cue    with its offset in the segment's source
 * @param source what stands of the source in it
 * @param target what is to stand of the target in it; "" where there is none
 * @param start  where that begins in the target, UTF-16 offset
 */
public record CueText(Cue cue, String source, String target, int start) {

    /** The cues of a segment in order, with the translation spread over them as it is written back; none where it is no speech. */
    public static List<CueText> of(Unit unit, Segment segment) {
        List<Cue> cues = new ArrayList<>();
        for (Cue cue : unit.cuesIn(segment.range())) {
            if (!cues.isEmpty() && cues.get(cues.size() - 1).offset() == cue.offset()) {
                cues.remove(cues.size() - 1);   // one without a text of its own
            }
            cues.add(cue);
        }
        if (cues.isEmpty()) {
            return List.of();
        }
        String source = segment.source().string();
        int[] shares = new int[cues.size()];
        for (int i = 0; i < cues.size(); i++) {
            shares[i] = part(source, cues, i).length();
        }
        String target = segment.target().string();
        List<Integer> starts = CueBreaks.starts(target);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            words.add(target.substring(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : target.length()).strip());
        }
        int[] begins = CueBreaks.of(target, words, shares, segment.breaks());
        List<CueText> texts = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            int from = begins[i];
            int to = i + 1 < cues.size() ? begins[i + 1] : words.size();
            texts.add(new CueText(cues.get(i), part(source, cues, i), String.join(" ", words.subList(from, to)),
                    from < starts.size() ? starts.get(from) : target.length()));
        }
        return texts;
    }

    private static String part(String source, List<Cue> cues, int i) {
        return source.substring(cues.get(i).offset(), i + 1 < cues.size() ? cues.get(i + 1).offset() : source.length()).strip();
    }

    /**
     * Where the further cues begin if words go over a boundary.
     *
     * @param boundary between the cue with that index and the next
     * @param words    to the next cue where positive, from it where negative
     * @return what {@link Segment#withBreaks} takes; as it is where there is no such boundary, or no word to give: a cue keeps one
     */
    public static List<Integer> moved(List<CueText> texts, String target, int boundary, int words) {
        List<Integer> starts = CueBreaks.starts(target);
        List<Integer> breaks = new ArrayList<>(texts.stream().skip(1).map(CueText::start).toList());
        if (boundary < 0 || boundary >= breaks.size()) {
            return breaks;
        }
        int at = (int) starts.stream().filter(start -> start < breaks.get(boundary)).count() - words;
        int least = boundary == 0 ? 0 : (int) starts.stream().filter(start -> start < breaks.get(boundary - 1)).count();
        int most = boundary + 1 < breaks.size() ? (int) starts.stream().filter(start -> start < breaks.get(boundary + 1)).count() : starts.size();
        if (at > least && at < most) {
            breaks.set(boundary, starts.get(at));
        }
        return breaks;
    }
}
