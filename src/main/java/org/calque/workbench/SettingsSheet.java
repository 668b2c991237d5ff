package org.calque.workbench;

import java.awt.Component;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.swing.KeyStroke;
import org.calque.language.EnglishSpelling;
import org.calque.workbench.action.ActionId;
import org.calque.workbench.action.Actions;
import org.calque.workbench.action.Keymap;
import org.calque.workbench.dialog.ChecksSettings;
import org.calque.workbench.dialog.CueSettings;
import org.calque.workbench.dialog.DomainRow;
import org.calque.workbench.dialog.FileChoice;
import org.calque.workbench.dialog.KeySettings;
import org.calque.workbench.dialog.SentenceRulesRow;
import org.calque.workbench.dialog.SettingsPage;
import org.calque.workbench.dialog.SuggestionSettings;
import org.calque.workbench.dialog.WritingSettings;
import org.calque.workbench.editor.EditorPage;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.Suggestions;
import org.calque.workbench.model.WorkbenchModel;
import org.calque.workbench.theme.Theme;
import org.jspecify.annotations.Nullable;

/** Puts the page of settings together, and does at once what is set there. */
final class SettingsSheet {

    private final WorkbenchModel model;
    private final Settings settings;
    private final WorkbenchPanel.Host host;
    private final Supplier<@Nullable EditorPage> editor;

    /** @param editor the page of the open document, otherwise null */
    SettingsSheet(WorkbenchModel model, Settings settings, WorkbenchPanel.Host host, Supplier<@Nullable EditorPage> editor) {
        this.model = model;
        this.settings = settings;
        this.host = host;
        this.editor = editor;
    }

    /** @param over what dialogs stand above */
    SettingsPage page(Actions actions, Suggestions suggestions, FileChoice files, Component over) {
        return new SettingsPage(model.wording(), model.glossary(), settings.followsSystem() ? null : Theme.current(),
                settings.fontSize(Theme.DEFAULT_FONT), model.workspace().place(), host, List.of(
                new SuggestionSettings(model.wording(), settings, suggestions),
                new WritingSettings(model.wording(), model.workspace().spelling(), settings.spelling(Locale.ENGLISH), settings.completing(),
                        new Writing()),
                new KeySettings(actions, Keymap.preset(settings.keyPreset()), new Keys()),
                new CueSettings(model.wording(), model.workspace().cueLimits(), limits ->
                        model.jobs().run(model.wording().say("job.settings"), progress -> {
                            model.workspace().setCueLimits(limits);
                            return limits;
                        }, kept -> { })),
                new ChecksSettings(model.wording(), model.profiles(), () -> files.profile(over), name -> files.target(over, name)),
                new DomainRow(model.wording(), model.domains()),
                new SentenceRulesRow(model.wording(), model.sentenceRules(), () -> files.rules(over))));
    }

    private final class Keys implements KeySettings.Effects {

        @Override
        public void preset(Keymap.Preset preset) {
            settings.setKeyPreset(preset.name());
            host.rebuild();
        }

        @Override
        public void key(ActionId id, @Nullable KeyStroke key) {
            settings.setKey(id.name(), key == null ? null : key.toString());
            host.rebuild();
        }
    }

    private final class Writing implements WritingSettings.Effects {

        @Override
        public void spelling(@Nullable EnglishSpelling chosen) {
            settings.setSpelling(chosen);
            model.spell(chosen);
        }

        @Override
        public void completing(boolean on) {
            settings.setCompleting(on);
            EditorPage at = editor.get();
            if (at != null) {
                at.completion().setAutomatic(on);
            }
        }
    }
}
