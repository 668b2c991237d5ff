package org.calque.workbench.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.calque.document.Code;
import org.calque.document.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "deserter | defector | false | false | Deserters and deserters | Defectors and defectors | capitals are kept",
            "deserter | defector | false | false | DESERTER | DEFECTOR | all of them",
            "deserter | defector | false | true  | Deserter deserter | Deserter defector | unless case counts",
            "a.b      | x        | false | false | a.b acb | x acb | a dot is a dot",
            "(\\w+) ship | $1 boat | true | false | The old ship left. | The old boat left. | groups",
            "(?<=old )ship | boat | true | false | The old ship, the new ship. | The old boat, the new ship. | what stands before counts",
            "x*       | y        | true  | false | abc | abc | nothing is not replaced"})
    void replacesWhatWasAskedFor(String find, String by, boolean expression, boolean exactCase, String before, String after, String reason) {
        assertEquals(after, new Replacing(find, by, expression, exactCase).of(Text.of(before)).string(), reason);
    }

    @Test
    void codesStayWhereTheyBelong() {
        Code open = new Code(4, Code.Kind.OPEN, "1", "", "<b>", "<b>", false);
        Code close = new Code(8, Code.Kind.CLOSE, "1", "", "</b>", "</b>", false);
        assertEquals(new Text("The vessel left the vessel.", List.of(open, close.at(10))),
                new Replacing("ship", "vessel", false, false).of(new Text("The ship left the ship.", List.of(open, close))));
    }

    @Test
    void halfAnExpressionIsSaidToBeOne() {
        assertThrows(PatternSyntaxException.class, () -> new Replacing("(", "", true, false));
        assertThrows(IndexOutOfBoundsException.class, () -> new Replacing("a", "$1", true, false).of(Text.of("a")));
    }
}
