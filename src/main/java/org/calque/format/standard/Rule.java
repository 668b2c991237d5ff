package org.calque.format.standard;

/** What a file can break; each has one sentence in the bundle {@code org/calque/format/standard/rules}. */
public enum Rule {
    /** {0} element, {1} attribute */
    ATTRIBUTE_MISSING,
    /** {0} element, {1} attribute */
    ATTRIBUTE_STRAY,
    /** {0} attribute of another namespace, on an inline code */
    ATTRIBUTE_FOREIGN,
    /** {0} element */
    ELEMENT_STRAY,
    /** {0} element, {1} what it lacks */
    ELEMENT_MISSING,
    /** {0} element */
    ELEMENT_TWICE,
    /** {0} element, {1} the one that comes too late */
    ELEMENT_ORDER,
    /** {0} id */
    ID_TWICE,
    /** {0} value that is no name */
    ID_SYNTAX,
    /** {0} value, {1} attribute */
    VALUE_UNKNOWN,
    /** {0} value */
    VALUE_REFUSED,
    /** {0} language as the element has it, {1} as the file says */
    LANGUAGE_DIFFERS,
    /** {0} what is no language */
    LANGUAGE_SYNTAX,
    /** Targets, and nothing says in what language. */
    LANGUAGE_MISSING,
    /** {0} id of a code of which one half is missing or stands wrongly */
    CODE_UNPAIRED,
    /** {0} id of a code whose halves say different things, {1} attribute */
    CODE_DIFFERS,
    /** {0} attribute of which the halves of a code say different things */
    CODE_HALVES,
    /** {0} id of a code that the source does not have */
    CODE_UNKNOWN,
    /** {0} id of a code that may not be deleted, and is not in the target */
    CODE_MISSING,
    /** {0} id that stands at two codes of one source */
    CODE_TWICE,
    /** {0} id of a copy of a code that is not there, or may not be copied */
    CODE_COPY,
    /** Codes that say that they can be moved, and that they cannot. */
    CODE_MOVED,
    /** {0} id of original data that are not there */
    DATA_MISSING,
    /** {0} id of a segment that the target has and the source has not */
    SEGMENT_UNKNOWN,
    /** Two segments that stand at one place of the target. */
    ORDER_TWICE,
    /** {0} narrower attribute that stands without the wider one, {1} that one */
    KIND_MISSING,
    /** {0} reference to nothing */
    REFERENCE_BROKEN,
    /** A comment that has neither words nor a note that it points to, or both. */
    COMMENT_UNCLEAR,
    /** {0} element that has both a content and a link, or neither */
    CONTENT_AND_LINK,
    /** {0} character written as a code without need */
    CHARACTER_CODED,
    /** A state that says that there is a translation, and there is none. */
    STATE_WITHOUT_TARGET,
    /** {0} element, {1} first attribute, {2} second attribute, that exclude each other */
    ATTRIBUTES_BOTH,
    /** {0} attribute that one revision gives two values */
    PROPERTY_TWICE,
    /** A rule of the validation module that asks for nothing, or for several things. */
    RULE_UNCLEAR,
    /** {0} what the validator says, in English or the language of the system */
    OTHER
}
