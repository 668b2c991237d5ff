package org.calque.format.tmx;

import org.calque.document.Code;
import org.calque.format.bilingual.Dialect;

/** How TMX writes inline codes that cannot be copied. */
final class TmxDialect implements Dialect {

    @Override
    public boolean encloses(String element) {
        return element.equals("hi");
    }

    @Override
    public String torn(Code code, String tag, boolean whole) {
        return "";   // a highlight is not part of the text, and there is no half of one
    }

    @Override
    public String added(Code code) {
        return switch (code.kind()) {
            case OPEN -> "<it pos=\"begin\"/>";
            case CLOSE -> "<it pos=\"end\"/>";
            case PLACEHOLDER -> "<ph/>";
        };
    }

    @Override
    public String again(String tag, Code code, int count) {
        return tag;
    }

    @Override
    public String forbidden(int point) {
        return "\uFFFD";
    }
}
