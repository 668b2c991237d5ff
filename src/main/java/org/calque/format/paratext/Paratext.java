package org.calque.format.paratext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.calque.document.Original;
import org.calque.document.Text;
import org.calque.document.Unit;
import org.calque.format.extract.Extraction;
import org.calque.format.extract.Part;
import org.jspecify.annotations.Nullable;

/**
 * The texts around the running text of one package. They are known by what they say: one unit stands for all that say the same in
 * places of one kind, so that neither the order of parts nor what the filter's writer makes of a part matters.
 */
public final class Paratext {

    /** Keys begin with it: no filter's do. */
    private static final String KEY = "paratext-";
    private static final Pattern WORD = Pattern.compile("\\p{L}{3}");
    private static final int LONGEST = 4_000;

    private final List<Site> sites;
    private final List<Found> found;

    private record Found(Site site, String key, Text text) {
    }

    private Paratext(List<Site> sites, List<Found> found) {
        this.sites = sites;
        this.found = found;
    }

    /** @throws IOException if the archive cannot be read */
    public static Paratext of(Original original, byte[] archive) throws IOException {
        List<Site> sites = Sites.of(original.filter());
        Map<Site, Set<String>> texts = new LinkedHashMap<>();
        sites.forEach(site -> texts.put(site, new LinkedHashSet<>()));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                List<Site> here = sites.stream().filter(site -> site.use() != Site.Use.FOLLOWING && site.in(name)).toList();
                if (here.isEmpty()) {
                    continue;
                }
                String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                here.forEach(site -> site.replaced(xml, (at, raw) -> {
                    texts.get(at).add(raw);
                    return null;
                }));
            }
        }
        List<Found> found = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        texts.forEach((site, raws) -> raws.forEach(raw -> {
            Text text = site.wording().read(raw);
            boolean unit = site.wording() == Wording.QUOTED || site.use() == Site.Use.TOLD;   // mostly a unit of measure, or a key
            if ((unit ? WORD.matcher(text.string()).find() : text.string().codePoints().filter(Character::isLetter).count() > 1) && text.string().length() < LONGEST) {
                found.add(new Found(site, KEY + site.name() + "-" + numbers.merge(site.name(), 1, Integer::sum), text));
            }
        }));
        return new Paratext(sites, found);
    }

    /** What a package has that may be wanted or not. */
    public Set<Part> choices() {
        Set<Part> choices = EnumSet.noneOf(Part.class);
        found.stream().map(one -> one.site().choice()).forEach(choice -> {
            if (choice != null) {
                choices.add(choice);
            }
        });
        return choices;
    }

    /**
     * Units for what is wanted and not said by the running text.
     *
     * @param running what the running text says, unit by unit
     */
    public List<Unit> units(Extraction wanted, Set<String> running) {
        Set<String> said = new HashSet<>(running);
        List<Unit> units = new ArrayList<>();
        for (Found one : found) {
            if (offered(one, wanted, said)) {
                units.add(new Unit(one.key(), one.text(), one.site().kind(), 0, List.of()));
                said.add(one.text().string().strip());   // what another place says follows it
            }
        }
        return units;
    }

    private static boolean offered(Found one, Extraction wanted, Set<String> running) {
        return one.site().use() == Site.Use.OFFERED && (one.site().choice() == null || wanted.takes(one.site().choice())) && !follows(one, running);
    }

    private static boolean follows(Found one, Set<String> running) {
        return one.text().codes().isEmpty() && running.contains(one.text().string().strip());
    }

    /** What is neither offered nor follows the running text, nor was left by choice of columns. */
    public List<String> left(Extraction wanted, Set<String> running) {
        // where columns were chosen, nobody knows here which formula stands in one of them
        return found.stream().filter(one -> wanted.without().isEmpty() || !one.site().name().equals(Sites.FORMULA))
                .filter(one -> !offered(one, wanted, running) && !(one.site().use() == Site.Use.OFFERED && follows(one, running)))
                .map(one -> one.text().string()).distinct().toList();
    }

    /**
     * Translations of these texts, to be written into parts of the package.
     *
     * @param targets by unit key
     * @param running targets of the running text, by what it says; blanks at either end aside
     */
    public Rendered rendered(Map<String, Text> targets, Map<String, String> running) {
        Map<String, Map<String, Text>> own = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        Map<String, String> said = new HashMap<>(running);
        for (Found one : found) {
            @Nullable Text target = targets.get(one.key());
            String text = one.text().string();
            if (target != null) {
                own.computeIfAbsent(one.site().name(), name -> new HashMap<>()).put(text, target);
                said.putIfAbsent(text.strip(), target.string());
            }
            @Nullable String label = target == null ? said.get(text.strip()) : target.string();
            if (label != null && Sites.LABELS.contains(one.site())) {
                labels.put(text.strip(), label);
            }
        }
        return new Rendered(sites, own, said, labels);
    }
}
