package org.calque.format.xliff;

import java.util.Map;
import java.util.Set;
import org.calque.document.Code;
import org.calque.format.bilingual.Dialect;
import org.calque.format.bilingual.Markup;
import org.calque.format.bilingual.StartTag;

/**
 * How a foreign XLIFF's inline codes are written where they cannot be copied.
 *
 * @param v2     whether it is of version 2
 * @param prefix of its elements, with the colon, or ""
 */
record XliffDialect(boolean v2, String prefix) implements Dialect {

    private static final Set<String> ALONE = Set.of("x", "ph", "bx", "ex", "bpt", "ept", "it", "sc", "ec");
    private static final Set<String> KEPT = Set.of("canCopy", "canDelete", "canOverlap", "canReorder", "type", "subType", "dir");

    @Override
    public boolean encloses(String element) {
        return !ALONE.contains(element);
    }

    @Override
    public String torn(Code code, String tag, boolean whole) {
        String name = tag.substring(1).split("[\\s>]", 2)[0];
        boolean opens = code.kind() == Code.Kind.OPEN;
        if (!name.equals(prefix + (v2 ? "pc" : "g"))) {
            return "";   // an element of another tool, which nothing stands for
        }
        Map<String, String> attributes = StartTag.attributes(tag);
        String id = attributes.getOrDefault("id", "\"\"");
        StringBuilder out = new StringBuilder();
        if (!v2) {
            if (!whole) {
                out.append("<").append(prefix).append("it id=").append(id).append(opens ? " pos=\"open\"" : " pos=\"close\"");
                copy(attributes, "ctype", "ctype", out);
                copy(attributes, "equiv-text", "equiv-text", out);
                return out.append("/>").toString();
            }
            out.append("<").append(prefix).append(opens ? "bx id=" : "ex id=").append(id).append(" rid=").append(id);
            if (opens) {
                copy(attributes, "ctype", "ctype", out);
            }
            copy(attributes, "equiv-text", "equiv-text", out);
            return out.append("/>").toString();
        }
        // alone, it is not the pair of the source and may not have its id
        out.append("<").append(prefix).append(opens ? "sc id=" : whole ? "ec startRef=" : "ec id=")
                .append(whole ? id : id.substring(0, id.length() - 1) + InlineIds.TORN + (opens ? "s" : "e") + id.charAt(0));
        if (!whole) {
            out.append(" isolated=\"yes\"");
        }
        KEPT.stream().sorted().forEach(name2 -> copy(attributes, name2, name2, out));
        for (String pair : new String[] {"disp", "equiv", "dataRef", "subFlows"}) {
            copy(attributes, pair + (opens ? "Start" : "End"), pair, out);
        }
        return out.append("/>").toString();
    }

    private static void copy(Map<String, String> attributes, String from, String into, StringBuilder out) {
        String value = attributes.get(from);
        if (value != null) {
            out.append(' ').append(into).append('=').append(value);
        }
    }

    @Override
    public String alone(Code code, String tag) {
        Map<String, String> attributes = StartTag.attributes(tag);
        String id = attributes.getOrDefault("id", attributes.getOrDefault("startRef", "\"\""));
        if (!v2 || !StartTag.name(tag).matches(".*[se]c") || attributes.getOrDefault("isolated", "").contains("yes")) {
            return tag;
        }
        // not the code of the source any more, which has its other half, and may not have its id
        boolean opens = code.kind() == Code.Kind.OPEN;
        StringBuilder out = new StringBuilder("<").append(StartTag.name(tag)).append(" id=").append(id, 0, id.length() - 1)
                .append(InlineIds.TORN).append(opens ? "s" : "e").append(id.charAt(0)).append(" isolated=\"yes\"");
        KEPT.stream().sorted().forEach(name -> copy(attributes, name, name, out));
        for (String name : new String[] {"disp", "equiv", "dataRef", "subFlows"}) {
            copy(attributes, name, name, out);
        }
        return out.append("/>").toString();
    }

    @Override
    public String added(Code code) {
        StringBuilder xml = new StringBuilder();
        Markup out = new Markup(xml);
        String id = v2 ? Nmtoken.of(code.id()) : code.id();
        if (code.kind() == Code.Kind.PLACEHOLDER) {
            out.start(prefix + (v2 ? "ph" : "x")).attribute("id", id).end(prefix + (v2 ? "ph" : "x"));
        } else {
            boolean opens = code.kind() == Code.Kind.OPEN;
            String element = prefix + (v2 ? opens ? "sc" : "ec" : "it");
            out.start(element).attribute("id", v2 ? id + InlineIds.TORN + (opens ? "s" : "e") : id)
                    .attribute(v2 ? "isolated" : "pos", v2 ? "yes" : opens ? "open" : "close").end(element);
        }
        return xml.toString();
    }

    @Override
    public String again(String tag, Code code, int count) {
        String id = StartTag.attributes(tag).getOrDefault("id", "");
        if (!v2 || id.length() < 3 || code.kind() == Code.Kind.CLOSE) {
            return tag;
        }
        String bare = id.substring(1, id.length() - 1);
        String another = StartTag.with(tag, "id", bare + InlineIds.TORN + count);
        // a code that refers to its markup says itself what it is, and may not refer to another code too (2.1, 4.7.2.5)
        return StartTag.attributes(tag).keySet().stream().anyMatch(name -> name.startsWith("dataRef")) ? another
                : StartTag.with(another, "copyOf", bare);
    }

    @Override
    public String forbidden(int point) {
        return String.format(v2 ? "<%scp hex=\"%04X\"/>" : "<%sx id=\"cp-%04X\" ctype=\"x-cp\"/>", prefix, point);
    }
}
