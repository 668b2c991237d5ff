package org.calque.format.standard;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.calque.format.bilingual.XmlSource;
import org.calque.job.Progress;

/** What an XLIFF breaks of its standard: of 1.2 what tools stumble over, of 2.0 and 2.1 the schemas, the core's rules and the modules'. */
public final class XliffStandard {

    /** As many are told one by one; whoever made the file finds the others with them. */
    static final int LINES = 5;

    private XliffStandard() {
    }

    /**
     * What a file breaks, in the order of the file as far as its places are known.
     *
     * @param xliff    a file that was read without a fault of its XML
     * @param version2 whether it is of version 2.0 or 2.1
     * @throws org.calque.job.Cancelled if the user stopped it
     */
    public static List<Breach> breaches(String name, byte[] xliff, boolean version2, Progress progress) {
        XmlSource source = XmlSource.of(name, xliff);
        if (!version2) {
            return new Audit12(source, progress).breaches();
        }
        List<Breach> all = new ArrayList<>();
        Breach first = Validator.first(source, xliff, progress);
        if (first != null) {
            all.add(first);
        }
        all.addAll(new ModuleAudit(source, progress).breaches());
        return all;
    }

    /** A line for each, the first few, and how many more there are. */
    public static List<String> lines(List<Breach> breaches, Locale language) {
        ResourceBundle words = ResourceBundle.getBundle("org.calque.format.standard.rules", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        List<String> lines = new ArrayList<>();
        for (Breach breach : breaches.subList(0, Math.min(LINES, breaches.size()))) {
            lines.add(new MessageFormat(words.getString("breach"), language).format(new Object[] {breach.sentence(language)}));
        }
        if (breaches.size() > LINES) {
            lines.add(new MessageFormat(words.getString("more"), language).format(new Object[] {breaches.size() - LINES}));
        }
        return lines;
    }
}
