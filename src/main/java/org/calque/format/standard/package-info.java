/**
 * What an XLIFF breaks of its standard: told in the user's language when the file is opened, and never refused for, since most
 * files of other tools break something and work. Version 1.2 is gone through here, versions 2.0 and 2.1 by Okapi's validator and,
 * for modules that it does not know, here. May use {@code format.bilingual} and {@code job}.
 */
@NullMarked
package org.calque.format.standard;

import org.jspecify.annotations.NullMarked;
