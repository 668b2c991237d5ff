package org.calque.language;

/** Lemmas for words no dictionary knows: only the plural is taken off, since more would make strangers kin. */
final class Guess {

    private Guess() {
    }

    static String french(String form) {
        int n = form.length();
        if (n > 5 && form.endsWith("aux") && !form.endsWith("eaux")) {
            return form.substring(0, n - 3) + "al";
        }
        if (n > 4 && (form.endsWith("s") && !form.endsWith("ss") || form.endsWith("eux") || form.endsWith("eaux"))) {
            return form.endsWith("eux") ? form : form.substring(0, n - 1);
        }
        return form;
    }

    static String english(String form) {
        int n = form.length();
        if (n > 5 && form.endsWith("ies")) {
            return form.substring(0, n - 3) + "y";
        }
        if (n > 5 && (form.endsWith("ches") || form.endsWith("shes") || form.endsWith("sses") || form.endsWith("xes"))) {
            return form.substring(0, n - 2);
        }
        if (n > 3 && form.endsWith("s") && !form.endsWith("ss") && !form.endsWith("us") && !form.endsWith("is")) {
            return form.substring(0, n - 1);
        }
        return form;
    }
}
