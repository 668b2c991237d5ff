package org.calque.workbench.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.EventQueue;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.calque.document.Text;
import org.calque.project.memory.Aligning.Aligned;
import org.calque.project.memory.Analysis;
import org.calque.workbench.model.AlignModel;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;
import org.junit.jupiter.api.Test;

/** The panes of the analysis and the alignment are made without a display, and what was aligned is put right step by step. */
class MemoryPanesTest {

    private static Aligned pair(String source, String target, int certainty) {
        return new Aligned(source.isEmpty() ? List.of() : List.of(Text.of(source)), target.isEmpty() ? List.of() : List.of(Text.of(target)), certainty);
    }

    private static List<String> told(AlignModel model) {
        return model.taken().stream().map(pair -> Aligned.joined(pair.source()).string() + " = " + Aligned.joined(pair.target()).string()).toList();
    }

    @Test
    void rowsAreJoinedSplitDroppedAndTakenBack() {
        AlignModel model = new AlignModel(List.of(pair("Un.", "One.", 100), pair("Deux.", "", 0), pair("Trois.", "Two. Three.", 40)));
        assertEquals(List.of("Un. = One.", "Trois. = Two. Three."), told(model), "what stands on one side only is no unit");
        assertEquals(2, model.open());
        assertEquals(1, model.nextOpen(-1));
        model.join(1);
        assertEquals(List.of("Un. = One.", "Deux. Trois. = Two. Three."), told(model));
        assertEquals(0, model.open());
        model.split(1);
        assertEquals(List.of("Deux.", "Trois."), model.rows().subList(1, 3).stream().map(row -> row.pair().source().get(0).string()).toList());
        model.undo();
        model.drop(0);
        assertEquals(List.of("Deux. Trois. = Two. Three."), told(model));
        model.undo();
        model.undo();
        assertEquals(3, model.rows().size());
    }

    @Test
    void bothPanesAreMadeInBothLanguages() throws Exception {
        EventQueue.invokeAndWait(() -> {
            Theme.LIGHT.install(Theme.DEFAULT_FONT);
            for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
                boolean[] everything = {true};
                new AnalysisPane(Wording.in(language), true, new AnalysisPane.Work() {
                    @Override
                    public void analyse(boolean every, Consumer<Analysis> answer) {
                        everything[0] = every;
                        answer.accept(new Analysis(List.of()));
                    }

                    @Override
                    public void html(Analysis analysis) {
                        throw new AssertionError();
                    }

                    @Override
                    public void csv(Analysis analysis) {
                        throw new AssertionError();
                    }
                });
                assertFalse(everything[0], "the open document first");
                assertTrue(new AlignPane(Wording.in(language), new AlignModel(List.of(pair("Un.", "One.", 100)))).getComponentCount() > 0);
            }
        });
    }
}
