package org.calque.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads numbers written in words: {@code vingt-deux mille}, {@code two hundred and five}, {@code twice}. */
final class NumberWords {

    /**
     * A number in words.
     *
     * @param sure whether it can be nothing but a number: {@code neuf} is new as well
     */
    record Spelled(int start, int end, BigDecimal value, boolean sure) {
    }

    private static final Map<String, Long> FRENCH = numbers("zéro 0 un 1 une 1 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10"
            + " onze 11 douze 12 treize 13 quatorze 14 quinze 15 seize 16 vingt 20 vingts 20 trente 30 quarante 40 cinquante 50 soixante 60"
            + " septante 70 huitante 80 octante 80 nonante 90 cent 100 cents 100 mille 1000 million 1000000 millions 1000000"
            + " milliard 1000000000 milliards 1000000000");
    private static final Map<String, Long> ENGLISH = numbers("zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10"
            + " eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30"
            + " forty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety 90 hundred 100 thousand 1000 million 1000000 billion 1000000000");
    /** Of these one alone says what a figure says. */
    private static final Map<String, Long> SAYING = numbers("no 0 none 0 nil 0 nought 0 a 1 an 1 first 1 once 1 single 1 second 2 twice 2 both 2 double 2 couple 2"
            + " pair 2 half 2 halves 2 third 3 thirds 3 triple 3 thrice 3 fourth 4 quarter 4 quarters 4 fifth 5 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10"
            + " eleventh 11 twelfth 12 dozen 12 dozens 12 thirteenth 13 fourteenth 14 fifteenth 15 fortnight 15 sixteenth 16 seventeenth 17 eighteenth 18"
            + " nineteenth 19 twentieth 20 thirtieth 30 fortieth 40 fiftieth 50 hundredth 100 century 100 centenary 100 millennium 1000 twins 2 twin 2"
            + " noon 12 midday 12 midnight 0 quadruple 4 bicentenary 200 decade 10 decades 10 twenties 20 thirties 30 forties 40 fifties 50 sixties 60"
            + " seventies 70 eighties 80 nineties 90 hundreds 100 thousands 1000 millions 1000000 billions 1000000000");
    private static final Map<String, Long> FRENCH_SAYING = numbers("premier 1 première 1 second 2 seconde 2 deuxième 2 double 2 troisième 3 tiers 3 triple 3"
            + " quatrième 4 quart 4 quarts 4 cinquième 5 sixième 6 septième 7 huitième 8 neuvième 9 dixième 10 onzième 11 douzième 12"
            + " douzaine 12 dizaine 10 vingtaine 20 trentaine 30 quarantaine 40 cinquantaine 50 centaine 100 centaines 100 millier 1000 milliers 1000"
            + " quinzaine 15 siècle 100 demi 2 demie 2 moitié 2 midi 12 minuit 0 aucun 0 aucune 0 couple 2 paire 2 décennie 10 trentième 30"
            + " quinzième 15 vingtième 20 centième 100 quotidien 1 hebdomadaire 1");

    private NumberWords() {
    }

    private static Map<String, Long> numbers(String listed) {
        Map<String, Long> numbers = new HashMap<>();
        String[] cells = listed.split(" ");
        for (int i = 0; i < cells.length; i += 2) {
            numbers.put(cells[i], Long.parseLong(cells[i + 1]));
        }
        return numbers;
    }

    static List<Spelled> french(String text, List<WordAt> words) {
        return read(text, words, FRENCH, FRENCH_SAYING, "et");
    }

    static List<Spelled> english(String text, List<WordAt> words) {
        return read(text, words, ENGLISH, SAYING, "and");
    }

    private static List<Spelled> read(String text, List<WordAt> words, Map<String, Long> numbers, Map<String, Long> saying, String and) {
        List<Spelled> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            String word = words.get(i).folded();
            Long value = numbers.get(word);
            if (value == null) {
                Long said = saying.get(word);
                if (said != null) {
                    found.add(new Spelled(words.get(i).start(), words.get(i).end(), BigDecimal.valueOf(said).stripTrailingZeros(), false));
                }
                i++;
                continue;
            }
            int from = i;
            int to = i + 1;
            while (to < words.size() && near(text, words.get(to - 1), words.get(to))) {
                if (numbers.containsKey(words.get(to).folded()) && goesOn(numbers, words.get(to - 1).folded(), words.get(to).folded())) {
                    to++;
                } else if (words.get(to).folded().equals(and) && to + 1 < words.size() && near(text, words.get(to), words.get(to + 1))
                        && numbers.containsKey(words.get(to + 1).folded())
                        && (and.equals("et") ? words.get(to + 1).folded().matches("une?|onze") : big(numbers, words.get(to - 1).folded()))) {
                    to += 2;
                } else {
                    break;
                }
            }
            boolean alone = to == from + 1;
            boolean unsure = alone && (value <= 1 || word.equals("neuf") || value >= 1_000_000);
            found.add(new Spelled(words.get(from).start(), words.get(to - 1).end(), sum(words.subList(from, to), numbers), !unsure));
            i = to;
        }
        return found;
    }

    private static boolean near(String text, WordAt one, WordAt other) {
        return other.start() - one.end() == 1 && "- \u00A0\u202F‑".indexOf(text.charAt(one.end())) >= 0;
    }

    private static boolean big(Map<String, Long> numbers, String word) {
        return numbers.getOrDefault(word, 0L) >= 100;
    }

    /** Twenty-two is one number, two three are two. */
    private static boolean goesOn(Map<String, Long> numbers, String word, String next) {
        long one = numbers.getOrDefault(word, 0L);
        long other = numbers.get(next);
        return one == 0 ? false : other >= 100 || one >= 100 || one >= 20 && one % 10 == 0 && other < 20 || one == 4 && other == 20 || one == 10 && other < 10 && other > 6;
    }

    private static BigDecimal sum(List<WordAt> words, Map<String, Long> numbers) {
        long total = 0;
        long current = 0;
        for (WordAt word : words) {
            Long value = numbers.get(word.folded());
            if (value == null) {
                continue;   // et, and
            }
            if (value >= 1_000) {
                total += Math.max(1, current) * value;
                current = 0;
            } else if (value == 100) {
                current = Math.max(1, current) * 100;
            } else if (value == 20 && current % 100 == 4) {
                current += 76;   // quatre-vingts
            } else {
                current += value;
            }
        }
        return BigDecimal.valueOf(total + current).stripTrailingZeros();
    }
}
