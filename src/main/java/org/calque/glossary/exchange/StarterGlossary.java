package org.calque.glossary.exchange;

import java.io.IOException;
import java.io.InputStream;
import org.calque.glossary.Glossary;
import org.calque.job.Fault;

/** The glossary that a new workspace begins with: the names and terms of the samples, from {@code glossary/starter.tbx}. */
public final class StarterGlossary {

    private static final String RESOURCE = "/org/calque/glossary/starter.tbx";

    private StarterGlossary() {
    }

    /** Reads it anew at each call, with new ids; it is enforced. */
    public static Glossary read() {
        try (InputStream in = StarterGlossary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw Fault.INTERNAL.at(RESOURCE);
            }
            return GlossaryFiles.read("starter.tbx", in);
        } catch (IOException broken) {
            throw Fault.INTERNAL.because(broken, RESOURCE);
        }
    }
}
