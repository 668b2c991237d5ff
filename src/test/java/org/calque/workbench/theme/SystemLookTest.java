package org.calque.workbench.theme;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemLookTest {

    @Test
    void aDesktopThatCannotBeAskedIsTakenForLightOrDarkAllTheSame() {
        Theme look = assertTimeout(Duration.ofMinutes(1), SystemLook::now);
        assertTrue(List.of(Theme.values()).contains(look));
    }
}
