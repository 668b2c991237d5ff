package org.calque.workbench.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calque.document.Code;
import org.calque.document.Cue;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.document.Segment;
import org.calque.document.SegmentState;
import org.calque.document.Text;
import org.calque.document.Unit;

/** Rows kept in memory, for tests, pictures and benchmarks: one unit a segment. */
public class TextsModel implements GridModel {

    private final List<Segment> segments = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final Map<UUID, List<Mark>> sourceMarks = new HashMap<>();
    private final Map<UUID, List<Mark>> targetMarks = new HashMap<>();
    private final Map<UUID, IssueCount> issues = new HashMap<>();
    private final List<GridListener> listeners = new ArrayList<>();
    private List<Integer> shown = new ArrayList<>();

    public TextsModel add(String source, String target, SegmentState state) {
        return add(Text.of(source), Text.of(target), state, Unit.Kind.PARAGRAPH, 0, List.of());
    }

    public TextsModel heading(String source, String target, SegmentState state) {
        return add(Text.of(source), Text.of(target), state, Unit.Kind.HEADING, 2, List.of());
    }

    public TextsModel captions(String source, String target, SegmentState state, Cue... cues) {
        return add(Text.of(source), Text.of(target), state, Unit.Kind.CAPTIONS, 0, List.of(cues));
    }

    public TextsModel add(Text source, Text target, SegmentState state, Unit.Kind kind, int level, List<Cue> cues) {
        int index = segments.size();
        units.add(new Unit("u" + index, source, kind, level, cues));
        segments.add(new Segment(Ids.next(), index, "u" + index + "/0", source.whole(), source, target, state, null, false, null));
        shown.add(index);
        return this;
    }

    /** Marks a word of the last row's source. */
    public TextsModel source(String word, Underline underline) {
        Segment last = segments.get(segments.size() - 1);
        int at = last.source().string().indexOf(word);
        sourceMarks.computeIfAbsent(last.id(), id -> new ArrayList<>()).add(new Mark(at, at + word.length(), underline, word));
        return this;
    }

    public TextsModel target(String word, Underline underline) {
        Segment last = segments.get(segments.size() - 1);
        int at = last.target().string().indexOf(word);
        targetMarks.computeIfAbsent(last.id(), id -> new ArrayList<>()).add(new Mark(at, at + word.length(), underline, word));
        return this;
    }

    public TextsModel issues(int errors, int warnings, int suspects) {
        issues.put(segments.get(segments.size() - 1).id(), new IssueCount(errors, warnings, suspects));
        return this;
    }

    public TextsModel note(String note) {
        int last = segments.size() - 1;
        segments.set(last, segments.get(last).withNote(note));
        return this;
    }

    public TextsModel locked() {
        int last = segments.size() - 1;
        segments.set(last, segments.get(last).withLocked(true));
        return this;
    }

    /** A text in which {@code <b>}, {@code </b>} and {@code <br/>} are codes. */
    public static Text coded(String markup) {
        StringBuilder string = new StringBuilder();
        List<Code> codes = new ArrayList<>();
        int at = 0;
        for (var match = java.util.regex.Pattern.compile("<(/?)(\\w+)(/?)>").matcher(markup); match.find(); ) {
            string.append(markup, at, match.start());
            at = match.end();
            Code.Kind kind = !match.group(1).isEmpty() ? Code.Kind.CLOSE
                    : !match.group(3).isEmpty() ? Code.Kind.PLACEHOLDER : Code.Kind.OPEN;
            codes.add(new Code(string.length(), kind, match.group(2), "", match.group(), match.group(), kind == Code.Kind.PLACEHOLDER));
        }
        return new Text(string.append(markup.substring(at)).toString(), codes);
    }

    public void show(List<Integer> rows) {
        shown = new ArrayList<>(rows);
        listeners.forEach(GridListener::allChanged);
    }

    /** As another program does it, before the window hears of it. */
    public void putUntold(int row, Text target, SegmentState state) {
        int index = shown.get(row);
        segments.set(index, segments.get(index).withTarget(target, state));
    }

    public void put(int row, Text target, SegmentState state) {
        putUntold(row, target, state);
        listeners.forEach(it -> it.rowsChanged(row, row));
    }

    @Override
    public LanguagePair languages() {
        return LanguagePair.FRENCH_ENGLISH;
    }

    @Override
    public int size() {
        return shown.size();
    }

    @Override
    public Segment segment(int row) {
        return segments.get(shown.get(row));
    }

    @Override
    public Unit unit(int row) {
        return units.get(segment(row).unit());
    }

    @Override
    public int number(int row) {
        return shown.get(row) + 1;
    }

    @Override
    public List<Mark> sourceMarks(int row) {
        return sourceMarks.getOrDefault(segment(row).id(), List.of());
    }

    @Override
    public List<Mark> targetMarks(int row) {
        return targetMarks.getOrDefault(segment(row).id(), List.of());
    }

    @Override
    public IssueCount issues(int row) {
        return issues.getOrDefault(segment(row).id(), IssueCount.NONE);
    }

    @Override
    public boolean editable(int row) {
        return !segment(row).locked();
    }

    @Override
    public void type(int row, Text shown, Text target) {
        put(row, target, target.isEmpty() ? SegmentState.NOT_STARTED : SegmentState.DRAFT);
    }

    @Override
    public void addGridListener(GridListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeGridListener(GridListener listener) {
        listeners.remove(listener);
    }

    /** A page of news with everything a row can show. */
    public static TextsModel news() {
        return new TextsModel()
                .add("L'ONG Idite Lessom signale qu'environ 500 déserteurs russes se trouvent déjà au Kazakhstan et en Arménie, "
                        + "tandis que des milliers d'autres se cachent encore en Russie.",
                        "The NGO Idite Lesom reports that around 500 Russian deserters are already in Kazakhstan and Armenia, "
                        + "while thousands more are still hiding in Russia.", SegmentState.CONFIRMED)
                .source("ONG", Underline.GOOD).source("Idite Lessom", Underline.GOOD).source("déserteurs", Underline.GOOD)
                .source("Kazakhstan", Underline.GOOD).source("Arménie", Underline.GOOD)
                .target("NGO", Underline.GOOD).target("Idite Lesom", Underline.GOOD).target("deserters", Underline.GOOD)
                .heading("Un parcours difficile vers la France", "A difficult journey to France", SegmentState.CONFIRMED)
                .add("Le 24 février 2022, le lieutenant Alexandre participe à l'invasion de l'Ukraine, un événement qui l'horrifie.",
                        "On 24 February 2022, Lieutenant Alexandre took part in the invasion of Ukraine, an event that horrified "
                        + "him.", SegmentState.FINAL)
                .source("lieutenant Alexandre", Underline.GOOD)
                .add("Deux ans et demi plus tard, il fait partie de six déserteurs russes récemment arrivés en France.",
                        "Two and a half years later, he is one of six Russian defectors who have recently arrived in France.",
                        SegmentState.NEEDS_REVIEW)
                .source("déserteurs", Underline.FORBIDDEN).target("defectors", Underline.FORBIDDEN).issues(1, 0, 0)
                .add(coded("Après un périple <b>complexe</b>, ces hommes lancent un appel<br/>à leurs anciens camarades pour qu'ils "
                        + "fuient l'armée."),
                        coded("After a <b>complex</b> journey, these men are calling on their former comrades to flee the army."),
                        SegmentState.DRAFT, Unit.Kind.PARAGRAPH, 0, List.of())
                .source("armée", Underline.GOOD).target("army", Underline.GOOD).note("Ask the editor").issues(0, 1, 0)
                .heading("Une décision inédite en Europe", "An unprecedented decision in Europe", SegmentState.CONFIRMED).locked()
                .add("Cette initiative a été qualifiée d'« inédite » en Europe par la présidente de l'organisation, Olga "
                        + "Prokopieva, qui encourage Paris à renforcer son aide aux déserteurs russes.",
                        "This initiative was described as “unprecedented” in Europe by the organisation's president, Olga "
                        + "Prokopieva, who encurages Paris", SegmentState.DRAFT)
                .source("Olga Prokopieva", Underline.GOOD).source("déserteurs", Underline.MISSING)
                .target("encurages", Underline.SPELLING).target("organisation's", Underline.CHECK)
                .target("unprecedented", Underline.HIT).issues(2, 1, 0)
                .add("Ensemble, ils travaillent sur un projet intitulé \"Proshaï oruzhie\" (Adieu aux Armes), où des militaires "
                        + "témoignent anonymement de la guerre.", "", SegmentState.NOT_STARTED)
                .source("Proshaï oruzhie", Underline.OPEN).source("Adieu aux Armes", Underline.OPEN)
                .captions("À suivre cet exemple, installés à Caen, Paris et Merseyse, ces hommes aspirent à une existence sereine "
                        + "et intégrée.", "", SegmentState.NOT_STARTED, new Cue(0, 47_000, 50_000, "00:47"),
                        new Cue(57, 50_000, Cue.UNKNOWN, "00:50"))
                .source("Merseyse", Underline.SUSPECT).issues(0, 0, 1)
                .captions("d'après le NGI Dytlesom, qui leur apporte son soutien.", "", SegmentState.LEFT_EMPTY,
                        new Cue(0, 86_000, Cue.UNKNOWN, "01:26")).source("Dytlesom", Underline.SUSPECT).issues(0, 0, 1)
                .add("Écrit « Идите лесом » en russe, et cafe\u0301 👍🏽 ou שלום עולם en hébreu : l'armée et la guerre.",
                        "Written “Идите лесом” in Russian, and café 👍🏽 or שלום עולם in Hebrew: the army and the war.",
                        SegmentState.CONFIRMED).source("armée", Underline.WAIVED).source("guerre", Underline.FEWER)
                .target("army", Underline.WAIVED)
                .add("Mikhaïl souligne que la Russie ne peut pas triompher.", "Mikhail stresses that Russia cannot triumph.",
                        SegmentState.NEEDS_REVIEW).issues(1, 2, 0)
                .add("Il désire « transmettre » ses convictions à ses anciens collègues pour les inciter à déserter.", "",
                        SegmentState.NOT_STARTED)
                .add("Alexandre partage cet espoir, en estimant que si l'armée au front devient plus faible, cela pourrait accélérer "
                        + "la fin de la guerre et permettre à l'Ukraine de l'emporter.", "", SegmentState.NOT_STARTED)
                .source("armée", Underline.OPEN);
    }

    /** News repeated to a length, rows differing by their number so that no two texts are the same object. */
    public static TextsModel news(int rows) {
        TextsModel page = news();
        TextsModel model = new TextsModel();
        int size = page.size();
        for (int i = 0; i < rows; i++) {
            Segment segment = page.segment(i % size);
            Unit unit = page.unit(i % size);
            // the row with emoji and Hebrew stands for 1 in 14 already, more than any news text has
            model.add(segment.source(), segment.target(), segment.state(), unit.kind(), unit.level(), unit.cues());
            UUID id = model.segments.get(i).id();
            model.sourceMarks.put(id, page.sourceMarks(i % size));
            model.targetMarks.put(id, page.targetMarks(i % size));
            model.issues.put(id, page.issues(i % size));
        }
        return model;
    }
}
