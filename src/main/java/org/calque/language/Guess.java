package org.calque.language;

/** Lemmas for words no dictionary knows: only the plural is taken off, and of agents the feminine, since more would make strangers kin. */
final class Guess {

    private Guess() {
    }

    static String french(String form) {
        String one = singular(form);
        int n = one.length();
        return n > 7 && one.endsWith("trice") ? one.substring(0, n - 4) + "eur" : one;   // objectrice
    }

    private static String singular(String form) {
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
