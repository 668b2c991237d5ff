package org.calque.project.undo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calque.glossary.Glossary;
import org.calque.store.MemoryTable;
import org.calque.store.Waiver;

/** What was done to the workspace and not to one open document, with what it takes to undo it. */
public sealed interface WideStep {

    Command command();

    /** Concepts were added, changed or deleted. */
    record Concepts(Command command, List<ConceptEdit> edits) implements WideStep {
    }

    /**
     * Glossaries came, went, or were given another name, rank or enforcement. With their concepts only where they came or went.
     *
     * @param before those that were there; one of an id that is not in {@code after} has gone
     */
    record Shelf(Command command, List<Glossary> before, List<Glossary> after) implements WideStep {
    }

    /** Targets were changed, in any documents. */
    record Replaced(Command command, Map<UUID, List<Step.Pair>> byDocument) implements WideStep {
    }

    /** Waivers were given, in any documents. */
    record Let(Command command, List<Waiver> waivers) implements WideStep {
    }

    /** A candidate was said to be no term. */
    record Refused(Command command, String text) implements WideStep {
    }

    /** Waivers were withdrawn, wherever they hold. */
    record Withdrawn(Command command, List<Waiver> waivers) implements WideStep {
    }

    /**
     * Units of memories were changed or deleted.
     *
     * @param after of those that were changed what they are now; one of an id that is not in it has gone
     */
    record Units(Command command, List<MemoryTable.Kept> before, List<MemoryTable.Kept> after) implements WideStep {
    }

    /** A memory was deleted, with all its units. */
    record SetAside(Command command, UUID memory) implements WideStep {
    }
}
