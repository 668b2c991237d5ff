/**
 * Glossaries from files and into files: TBX (ISO 30042, editions of 2008 and 2019), tables (CSV, TSV, XLSX; ODS is read) and
 * OmegaT; HTML and DOCX for people. A file comes in whole or not at all; what a glossary has no place for is kept under its own name and goes
 * out again, and what a format has no place for is listed ({@code Loss}). May use {@code glossary}, {@code language}, {@code document} and {@code job}.
 */
@NullMarked
package org.calque.glossary.exchange;

import org.jspecify.annotations.NullMarked;
