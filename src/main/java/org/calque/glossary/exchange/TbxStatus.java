package org.calque.glossary.exchange;

import java.util.Locale;
import java.util.Map;
import org.calque.glossary.TermStatus;
import org.jspecify.annotations.Nullable;

/** How the editions and dialects of TBX say that a term is agreed, will do, or must not be used. */
final class TbxStatus {

    private TbxStatus() {
    }

    /** The status that a term's data categories tell, or null where they do not. */
    static @Nullable TermStatus of(Map<String, String> categories) {
        for (String category : new String[] {"administrativeStatus", "normativeAuthorization", "usageStatus"}) {
            String value = categories.get(category);
            if (value != null) {
                return of(value);
            }
        }
        String process = categories.get("processStatus");
        return process == null || process.equals("finalized") ? null : TermStatus.PROPOSED;
    }

    private static @Nullable TermStatus of(String value) {
        String word = value.toLowerCase(Locale.ROOT).replaceFirst("(term)?(-admn-sts)?$", "");
        return switch (word) {
            case "preferred", "standardized", "legal", "regulated" -> TermStatus.PREFERRED;
            case "admitted" -> TermStatus.ADMITTED;
            case "deprecated", "superseded", "notrecommended", "obsolete", "forbidden" -> TermStatus.DEPRECATED;
            case "proposed" -> TermStatus.PROPOSED;
            default -> null;
        };
    }

    /** The picklist value of TBX-Basic; a proposed term has none there. */
    static @Nullable String name(TermStatus status) {
        return switch (status) {
            case PREFERRED -> "preferredTerm-admn-sts";
            case ADMITTED -> "admittedTerm-admn-sts";
            case DEPRECATED -> "deprecatedTerm-admn-sts";
            case PROPOSED -> null;
        };
    }
}
