package org.calque.format.okapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The elements that format a run, in the order that their schema gives them. */
final class RunFormatting {

    private static final Pattern TAG = Pattern.compile("<(/?)([\\w:]+)(?:\\s[^<>]*?)?(/?)>");

    private final List<List<String>> order;

    /** @param order names of elements; of those in one row only one can stand */
    RunFormatting(List<List<String>> order) {
        this.order = order;
    }

    /** Both together; where both say something of one thing, the run's own is kept. */
    String merged(String shared, String own) {
        Map<Integer, List<String>> elements = new TreeMap<>();
        for (String some : List.of(shared, own)) {
            for (String element : elements(some)) {
                List<String> here = elements.computeIfAbsent(place(element), place -> new ArrayList<>());
                here.removeIf(other -> place(element) < order.size() || name(other).equals(name(element)));
                here.add(element);
            }
        }
        StringBuilder out = new StringBuilder();
        elements.values().forEach(here -> here.forEach(out::append));
        return out.toString();
    }

    private int place(String element) {
        String name = name(element);
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).contains(name)) {
                return i;
            }
        }
        return order.size();
    }

    private static String name(String element) {
        Matcher tag = TAG.matcher(element);
        return tag.find() ? tag.group(2) : "";
    }

    private static List<String> elements(String xml) {
        List<String> elements = new ArrayList<>();
        Matcher tag = TAG.matcher(xml);
        int depth = 0;
        int start = 0;
        while (tag.find()) {
            boolean close = !tag.group(1).isEmpty();
            if (!close && depth == 0) {
                start = tag.start();
            }
            depth += close ? -1 : tag.group(3).isEmpty() ? 1 : 0;
            if (depth == 0) {
                elements.add(xml.substring(start, tag.end()));
            }
        }
        return elements;
    }
}
