package org.calque.format.xliff;

/** The versions of XLIFF that are written. 2.1 is the newest that schemas and other tools agree on. */
public enum XliffVersion {
    V1_2("1.2"), V2_1("2.1");

    private final String label;

    XliffVersion(String label) {
        this.label = label;
    }

    /** As the file and the command line say it: {@code 2.1}. */
    public String label() {
        return label;
    }
}
