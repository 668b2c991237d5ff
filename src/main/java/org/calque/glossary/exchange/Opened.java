package org.calque.glossary.exchange;

import org.calque.glossary.Glossary;

/** A glossary as it was read from a file, and what became of the parts of the file that it has no place for. */
public record Opened(Glossary glossary, ImportReport report) {
}
