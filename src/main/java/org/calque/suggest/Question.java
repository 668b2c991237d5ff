package org.calque.suggest;

import java.util.Map;
import org.calque.document.LanguagePair;
import org.calque.document.Text;

/**
 * What a service is asked.
 *
 * @param before the sentence before it, for the context, or ""
 * @param terms  renderings that are agreed, by the terms of the source they stand for, in the order they stand there
 */
public record Question(LanguagePair languages, Text source, String before, Map<String, String> terms) {
}
