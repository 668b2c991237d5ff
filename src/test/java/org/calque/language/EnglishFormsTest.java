package org.calque.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishFormsTest {

    /** What stands before, what stands there, the term, the new term, what shall stand there; the reason behind. */
    @ParameterizedTest(name = "{5}: {1} → {4}")
    @CsvSource(delimiter = '|', textBlock = """
            six          | deserters    | deserter        | defector            | defectors             | a plural stays one
            ''           | Deserters    | deserter        | defector            | Defectors             | a sentence begins with a capital
            'He said: '  | DESERTERS    | deserter        | defector            | DEFECTORS             | shouted words stay shouted
            'the '       | deserters’   | deserter        | defector            | defectors’            | the possessive of a plural
            'the '       | deserter's   | deserter        | defector            | defector's            | the possessive, with its apostrophe
            'the '       | boss’s       | boss            | deserter            | deserter’s            | a possessive of a word in s
            'the '       | deserter's   | deserter        | boss                | boss'                 | a possessive before an s
            'the '       | armies       | army            | force               | forces                | an irregular plural is a plural
            'the '       | forces       | force           | army                | armies                | and comes out as one
            'the '       | children     | child           | minor               | minors                | a plural without s
            'the '       | minors       | minor           | child               | children              | to a plural without s
            'the '       | soldiers     | soldier         | serviceman          | servicemen            | men, not mans
            'he '        | deserted     | desert          | run away            | ran away              | the verb of a phrase is its first word
            'he has '    | deserted     | desert          | go absent           | gone absent           | a participle after have
            'he was '    | deserting    | desert          | lay down arms       | laying down arms      | a present participle
            'he '        | flees        | flee            | escape              | escapes               | the third person
            'he '        | fled         | to flee         | to go               | went                  | the particle of an infinitive goes
            'two '       | soldiers on leave | soldier on leave | leave-taker    | leave-takers          | the head stands before its preposition
            'two '       | leave-takers | leave-taker     | soldier on leave    | soldiers on leave     | and takes the plural
            'two '       | daughters    | daughter        | mother-in-law       | mothers-in-law        | with hyphens too
            'The Two '   | Deserters    | deserter        | runaway soldier     | Runaway Soldiers      | a capital inside a title is a title's
            'In the '    | Air Force    | air force       | army of the air     | Army of the Air       | small words stay small in a title
            ''           | Air force    | air force       | army of the air     | Army of the air       | a sentence's capital is one word's
            'the '       | Idite Lesom  | Idite Lesom     | Get Lost            | Get Lost              | names keep their own capitals
            'the '       | NGOs         | NGO             | association         | associations          | initials give no capitals
            'the '       | associations | association     | NGO                 | NGOs                  | and take none off
            ''           | Associations | association     | NGO                 | NGOs                  | at the beginning either
            'the '       | Cossacks     | Cossack         | Zaporog             | Zaporogs              | what no dictionary knows is regular
            'the '       | goods        | good            | infantry            | infantries            | a word that may be counted is counted
            'the '       | draft dodger | draft-dodger    | draft evader        | draft evader          | hyphen or space say nothing
            'his '       | Armed Forces | Armed Forces    | military            | military              | the glossary's capitals are not the text's
            ''           | Armed Forces | Armed Forces    | military            | Military              | but a sentence's are
            """)
    void aPhraseTakesTheFormOfAnother(String before, String stands, String term, String by, String made, String why) {
        assertEquals(made, EnglishForms.like(before, stands, term, by), why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'He is a '   | exile        | 'He is an '
            'He is an '  | deserter     | 'He is a '
            'An '        | NGO          | 'An '
            'An '        | uniform      | 'A '
            'A '         | hour         | 'An '
            'A '         | unarmed man  | 'An '
            'such a '    | one-off      | 'such a '
            'via '       | exile        | 'via '
            'the '       | exile        | 'the '
            """)
    void anArticleBeforeItFits(String before, String phrase, String fits) {
        assertEquals(fits, EnglishForms.agreeing(before, phrase));
    }

    @Test
    void theTermThatStandsThereIsFound() {
        assertEquals("deserter", EnglishForms.origin("Deserters", List.of("defector", "deserter")));
        assertEquals("to flee", EnglishForms.origin("fled", List.of("run away", "to flee")));
        assertEquals("soldier on leave", EnglishForms.origin("soldiers on leave", List.of("leave-taker", "soldier on leave")));
        assertEquals("defector", EnglishForms.origin("something else", List.of("defector", "deserter")));
    }
}
