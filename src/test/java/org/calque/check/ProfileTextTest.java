package org.calque.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.calque.job.Fault;
import org.calque.job.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTextTest {

    private static final Profile PROFILE = new Profile("Ministry of Justice", Map.of(CheckKind.NUMBERS, Profile.Level.ERROR, CheckKind.NAMES, Profile.Level.OFF),
            Profile.Quotes.SINGLE, Profile.English.BRITISH, Profile.SerialComma.NEVER, Profile.DateOrder.DAY_MONTH, Profile.Times.TWENTY_FOUR, 80, 120,
            Map.of("going forward", "from now on", "synerg*", ""));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertEquals(PROFILE, ProfileText.read(ProfileText.write(PROFILE), "x"));
        assertEquals(Profile.STANDARD, ProfileText.read(ProfileText.write(Profile.STANDARD), "x"));
        assertEquals(Profile.STANDARD, ProfileText.read("", "x"));
    }

    @Test
    void remarksSpacesAndAMarkOfByteOrderAreNoMatter() {
        assertEquals("A", ProfileText.read("\uFEFF# one\n\n  name =  A  \r\n", "x").name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check.numbers = fatal", "check.nonsense = off", "check.terms = off", "quotes = curly", "length.percent = much", "colour = blue", "name"})
    void whatCannotBeUnderstoodIsRefusedWithItsLine(String line) {
        FaultException refused = assertThrows(FaultException.class, () -> ProfileText.read("name = A\n" + line, "client.checks"));
        assertEquals(Fault.PROFILE_INVALID, refused.fault());
        assertTrue(refused.getMessage().contains("client.checks") && refused.getMessage().contains("line 2") && refused.getMessage().contains(line));
    }
}
