package org.calque.bench;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.prefs.Preferences;
import javax.swing.JComponent;
import javax.swing.JTable;
import org.calque.document.Ids;
import org.calque.document.LanguagePair;
import org.calque.glossary.Clashes;
import org.calque.glossary.Concept;
import org.calque.glossary.Enforcement;
import org.calque.glossary.Glossary;
import org.calque.glossary.Match;
import org.calque.glossary.Term;
import org.calque.glossary.TermStatus;
import org.calque.job.Progress;
import org.calque.project.Workspace;
import org.calque.project.undo.Command;
import org.calque.project.undo.ConceptEdit;
import org.calque.workbench.action.Actions;
import org.calque.workbench.glossary.GlossaryPage;
import org.calque.workbench.model.Amendments;
import org.calque.workbench.model.GlossaryModel;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.theme.Theme;
import org.calque.workbench.wording.Wording;

/** The glossary's page on 100,000 concepts: a key typed into the filter with the list painted anew, and a change kept. */
final class GlossaryBench {

    private static final int CONCEPTS = 100_000;

    private GlossaryBench() {
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path folder = Files.createTempDirectory("calque-bench-");
        long start = System.nanoTime();
        try (Workspace workspace = Workspace.open(folder.resolve("workspace"), () -> List.of(glossary()), Progress.NONE)) {
            System.out.printf("glossary: %,d concepts%n  stored in a new workspace         %7.0f ms%n", CONCEPTS, (System.nanoTime() - start) / 1e6);
            window(workspace);
            keeping(workspace);
        } finally {
            AffectedBench.delete(folder);
        }
    }

    private static void window(Workspace workspace) throws Exception {
        BufferedImage image = new BufferedImage(1300, 850, BufferedImage.TYPE_INT_RGB);
        GlossaryPage[] page = new GlossaryPage[1];
        GlossaryModel[] model = new GlossaryModel[1];
        EventQueue.invokeAndWait(() -> {
            Theme.LIGHT.install(Theme.DEFAULT_FONT);
            Wording wording = Wording.in(Locale.ENGLISH);
            WorkbenchModel workbench = new WorkbenchModel(workspace, LanguagePair.FRENCH_ENGLISH, new WorkbenchModel.Threads(Runnable::run,
                    Runnable::run, Runnable::run, Runnable::run), wording);
            long start = System.nanoTime();
            model[0] = workbench.glossary();
            System.out.printf("  concepts read and sorted          %7.0f ms%n", (System.nanoTime() - start) / 1e6);
            page[0] = new GlossaryPage(workbench, model[0], new Actions(wording), new Settings(Preferences.userRoot().node("org/calque/bench")),
                    (document, name, where) -> { });
            page[0].setSize(new Dimension(1300, 850));
            page[0].setVisible(false);   // or its fields ask where on the screen they are
            page[0].addNotify();
            layOut(page[0]);
            paint(page[0], image);
            System.out.printf("  and the page made and painted     %7.0f ms%n", (System.nanoTime() - start) / 1e6);
        });
        keys(page[0], model[0], image, "the first words typed: a key");
        keys(page[0], model[0], image, "and others after them: a key");
        model[0].close();
    }

    /** Each key is an event of its own, as in a window: what it asks to be painted must not wait in a queue that grows. */
    private static void keys(GlossaryPage page, GlossaryModel model, BufferedImage image, String when) throws Exception {
        List<Long> keys = new ArrayList<>();
        List<Long> narrowing = new ArrayList<>();
        List<Long> lists = new ArrayList<>();
        JTable list = list(page);
        for (String words : List.of("traité", "force maj", "de la", "armée 77", "xyz")) {
            for (int end = 0; end <= words.length(); end++) {
                String typed = words.substring(0, end);
                EventQueue.invokeAndWait(() -> {
                    long key = processor();
                    model.filter(typed);
                    narrowing.add(processor() - key);
                    layOut(page);
                    paint(list, image);
                    lists.add(processor() - key);
                    paint(page, image);
                    keys.add(processor() - key);
                });
            }
        }
        told(when, narrowing);
        told("  with the list painted anew", lists);   // what a window paints after a key
        told("  and all of the page", keys);
    }

    private static JTable list(Container within) {
        for (Component child : within.getComponents()) {
            JTable found = child instanceof JTable table ? table : child instanceof Container inner ? list(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void told(String what, List<Long> times) {
        times.sort(null);
        System.out.printf("  %-34s p50 %.1f ms, p95 %.1f ms of processor time%n", what, times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 95 / 100) / 1e6);
    }

    /** Of this thread: what a busy machine does not lengthen. In nanoseconds. */
    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void paint(JComponent part, BufferedImage image) {
        Graphics2D g = image.createGraphics();
        Rectangle seen = part.getVisibleRect();
        g.translate(-seen.x, -seen.y);
        g.setClip(seen);
        part.paint(g);
        g.dispose();
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }

    private static void keeping(Workspace workspace) {
        long[] times = new long[9];
        for (int i = 0; i < times.length; i++) {
            Glossary house = workspace.glossaries().list().get(0);
            Concept before = house.concepts().get(i * 1000);
            ConceptEdit edit = new ConceptEdit(house.id(), before, Amendments.renderings(before, "another rendering " + i));
            long start = System.nanoTime();
            workspace.glossaries().brokenBy(List.of(edit), Progress.NONE);
            workspace.glossaries().change(Command.TERM_CHANGED, List.of(edit));
            workspace.glossaries().settle();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf("  a change kept and made known      %7.0f ms%n", times[times.length / 2] / 1e6);
        long start = System.nanoTime();
        int clashes = Clashes.in(workspace.glossaries().list(), Progress.NONE).size();
        System.out.printf("  looked through for clashes        %7.0f ms (%d)%n", (System.nanoTime() - start) / 1e6, clashes);
        start = System.nanoTime();
        workspace.glossaries().delete(workspace.glossaries().list().get(0).id());
        System.out.printf("  deleted                           %7.0f ms%n", (System.nanoTime() - start) / 1e6);
        start = System.nanoTime();
        workspace.undoStack().undo();
        System.out.printf("  and put back by undo              %7.0f ms%n", (System.nanoTime() - start) / 1e6);
    }

    private static Glossary glossary() {
        String[] heads = {"traité", "force", "armée", "clause", "régime", "avis", "arrêt", "fonds", "plan", "bureau", "conseil", "office"};
        String[] tails = {"majeure", "de la paix", "d'asile", "de fond", "de guerre", "mixte", "de la mer", "spécial", "de crise", "public"};
        Random dice = new Random(7);
        List<Concept> concepts = new ArrayList<>(CONCEPTS);
        for (int i = 0; i < CONCEPTS; i++) {
            String french = heads[dice.nextInt(heads.length)] + " " + tails[dice.nextInt(tails.length)] + " " + Integer.toString(i, 36);
            concepts.add(new Concept(Ids.next(), "c" + i, i % 3 == 0 ? "law" : null, null, i % 5 == 0 ? "see the treaty" : null, null, false,
                    List.of(term(Locale.FRENCH, french), term(Locale.ENGLISH, "rendering " + i)), 0));
        }
        return new Glossary(Ids.next(), "large", Enforcement.ENFORCE, 0, concepts);
    }

    private static Term term(Locale language, String text) {
        return new Term(Ids.next(), language, text, TermStatus.PREFERRED, Match.INFLECTED, false, null, null, null, null);
    }
}
