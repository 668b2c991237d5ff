package org.calque.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.calque.glossary.Concept;
import org.calque.glossary.Glossary;
import org.calque.glossary.Romanisation;
import org.calque.glossary.Term;
import org.calque.project.Workspace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists names of the glossaries that are spelt otherwise than the house romanises them, and sets whether it does. */
@Command(name = "romanise", mixinStandardHelpOptions = true, resourceBundle = "org.calque.cli.help")
final class RomaniseCommand implements Callable<Integer> {

    @Mixin
    private Common common;   // set by picocli, with the streams to print to

    @Option(names = "--house", negatable = true, descriptionKey = "romanise.house")
    private @Nullable Boolean house;

    @Override
    public Integer call() {
        try (Workspace workspace = common.workspace()) {
            if (house != null) {
                workspace.glossaries().house().romanise(house);
            }
            if (workspace.glossaries().house().romanises()) {
                for (Glossary glossary : workspace.glossaries().list()) {
                    glossary.concepts().forEach(concept -> Romanisation.doubted(concept).forEach(term -> print(glossary, concept, term)));
                }
            }
        }
        return Calque.DONE;
    }

    private void print(Glossary glossary, Concept concept, Term doubted) {
        String french = concept.french().filter(term -> !term.misheard()).findFirst().map(Term::text).orElse("");
        String proposed = Romanisation.proposed(concept).orElse("");
        if (common.json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("glossary", glossary.name());
            line.put("concept", concept.key());
            line.put("term", french);
            line.put("found", doubted.text());
            line.put("expected", proposed);
            common.lines().print(line);
        } else {
            common.out.println(french + "\t" + doubted.text() + "\t" + proposed);
        }
    }
}
