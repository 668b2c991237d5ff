package org.calque.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Keymap;
import org.calque.workbench.theme.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every key of every preset, pressed in the target: it does its command, and neither Swing nor another command takes it first. */
class PresetKeysTest {

    @TempDir
    Path folder;

    @Test
    void everyKeyReachesItsCommandFromTheTarget() throws Exception {
        Path file = Files.writeString(folder.resolve("article.txt"), "Six déserteurs.\n");
        Stage.onEventThread(() -> {
            List<String> lost = new ArrayList<>();
            try (Stage stage = new Stage(folder.resolve("workspace"), Theme.LIGHT, Locale.ENGLISH)) {
                for (Keymap.Preset preset : Keymap.Preset.values()) {
                    stage.settings.setKeyPreset(preset.name());
                    WorkbenchPanel panel = stage.another();
                    stage.model.open(file);
                    Keymap keymap = Keymap.of(preset, java.util.Map.of());
                    for (ActionId id : ActionId.values()) {
                        for (KeyStroke key : keymap.keys(id)) {
                            Action does = pressed(panel.editor().grid().target(), key);
                            if (does != panel.actions().get(id)) {
                                lost.add(preset + ": " + key + " for " + id + " does " + (does == null ? "nothing" : does.getValue(Action.NAME)));
                            }
                        }
                    }
                    panel.dispose();
                }
            }
            assertEquals(List.of(), lost);
            return null;
        });
    }

    /** What Swing would do: the component's own keys first, then those of each that holds it. */
    private static @Nullable Action pressed(JComponent target, KeyStroke key) {
        Action own = bound(target, JComponent.WHEN_FOCUSED, key);
        if (own != null) {
            return own;
        }
        for (java.awt.Container at = target; at != null; at = at.getParent()) {
            Action held = at instanceof JComponent component ? bound(component, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, key) : null;
            if (held != null) {
                return held;
            }
        }
        return null;
    }

    private static @Nullable Action bound(JComponent in, int condition, KeyStroke key) {
        Object name = in.getInputMap(condition).get(key);
        return name == null ? null : in.getActionMap().get(name);
    }
}
