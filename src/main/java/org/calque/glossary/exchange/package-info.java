/**
 * Glossaries from files and into files: TBX (ISO 30042, editions of 2008 and 2019) and tables (CSV, TSV). A file comes in
 * whole or not at all. May use {@code glossary}, {@code language}, {@code document} and {@code job}.
 */
@NullMarked
package org.calque.glossary.exchange;

import org.jspecify.annotations.NullMarked;
