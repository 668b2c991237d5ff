package org.calque.glossary.exchange;

/** The ways to write TBX-Basic. */
enum TbxStyle {
    /** ISO 30042:2019, data categories as attributes. */
    DCA,
    /** ISO 30042:2019, data categories as elements. */
    DCT,
    /** ISO 30042:2008, which older programs read. */
    V2
}
