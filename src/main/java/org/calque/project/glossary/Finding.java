package org.calque.project.glossary;

import java.util.List;
import org.calque.glossary.Occurrence;
import org.calque.glossary.TermVerdict;

/** Terms found in a source, and how a target renders them; no verdicts where the target is blank. */
public record Finding(List<Occurrence> occurrences, List<TermVerdict> verdicts) {
}
