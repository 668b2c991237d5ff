package org.calque.project;

import java.util.ArrayList;
import java.util.List;
import org.calque.document.Text;
import org.calque.job.Progress;

/**
 * A program of its own that types and confirms one segment after another until it is killed. It says {@code ready}, and then the
 * index of each segment when it is confirmed.
 */
final class Typist {

    static final int SEGMENTS = 2_000;

    private Typist() {
    }

    /** @param arguments the workspace, and the index to begin at; where there is a third, it is only typed there, and left so for a minute */
    public static void main(String[] arguments) throws InterruptedException {
        Workspace workspace = Workspace.open(arguments[0], List::of, Progress.NONE);
        DocumentSession session = workspace.documents().isEmpty() ? workspace.importDocument(Sample.document("long.txt", sentences()),
                Progress.NONE) : workspace.edit(workspace.documents().get(0).id(), Progress.NONE);
        say("ready");
        if (arguments.length > 2) {
            session.setActive(Integer.parseInt(arguments[1]));
            session.type(Integer.parseInt(arguments[1]), Text.of(arguments[2]));
            say("typed");
            Thread.sleep(60_000);
        }
        for (int i = Integer.parseInt(arguments[1]); i < SEGMENTS; i++) {
            String target = target(i);
            for (int key = 4; key < target.length(); key += 4) {
                session.type(i, Text.of(target.substring(0, key)));
            }
            if (i % 3 == 0) {
                session.flush();   // as if there had been a pause
            }
            session.type(i, Text.of(target));
            if (session.confirm(i) instanceof ConfirmResult.Confirmed) {
                say(Integer.toString(i));
            }
        }
    }

    static List<List<String>> sentences() {
        List<List<String>> paragraphs = new ArrayList<>();
        for (int i = 0; i < SEGMENTS; i++) {
            paragraphs.add(List.of("Ceci est la phrase " + i + "."));
        }
        return paragraphs;
    }

    static String target(int index) {
        return "This is sentence " + index + ".";
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
