package org.calque.workbench.dialog;

import java.awt.event.HierarchyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.calque.check.Profile;
import org.calque.workbench.model.ProfilesModel;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** The setting of checks: which profile the workspace goes by, which the open document, and profiles made, changed, sent on and taken in. */
public final class ChecksSettings extends Surface {

    private final Wording wording;
    private final ProfilesModel model;
    private final JComboBox<String> general = new JComboBox<>();
    private final JComboBox<String> own = new JComboBox<>();
    private final Words document = new Words("");
    private final JButton change;
    private final JButton export;
    private final JButton remove;
    private final Runnable hears = () -> SwingUtilities.invokeLater(this::refresh);
    private List<String> names = List.of();
    private boolean filling;

    /**
     * @param in  asks for a file to read
     * @param out asks where to write, given a name
     */
    public ChecksSettings(Wording wording, ProfilesModel model, Supplier<Optional<Path>> in, Function<String, Optional<Path>> out) {
        super(new MigLayout("insets 0, wrap 2, gapx 24, gapy 10, fillx, hidemode 3", "[" + SettingsPage.LABELS + "!][240!,fill]push"), Colour.SURFACE);
        this.wording = wording;
        this.model = model;
        add(Words.strong(wording.say("settings.checks")), "span 2");
        Wrapped about = new Wrapped(wording.say("settings.checks.about"), Colour.MUTED, Fonts::small);
        about.setSize(600, Short.MAX_VALUE);
        add(about, "span 2, growx, wmin 0");
        row(new Words(wording.say("settings.checks.general")), general, wording.say("settings.checks.general"));
        row(document, own, wording.say("settings.checks.own"));
        JButton begin = button("settings.checks.new", () -> edit(model.profile(chosen()).named("")));
        change = button("settings.checks.change", () -> edit(model.profile(chosen())));
        remove = button("settings.checks.remove", () -> model.remove(chosen()));
        export = button("settings.checks.export", () -> out.apply(chosen() + ".checks").ifPresent(file -> model.export(model.profile(chosen()), file)));
        JButton take = button("settings.checks.import", () -> in.get().ifPresent(model::importFile));
        Surface buttons = new Surface(new MigLayout("insets 0, gap 8"), Colour.SURFACE);
        for (JButton button : List.of(begin, change, remove, export, take)) {
            buttons.add(button);
        }
        add(buttons, "span 2");
        general.addActionListener(picked -> {
            if (!filling && general.getSelectedIndex() >= 0) {
                model.setGeneral(names.get(general.getSelectedIndex()));
            }
        });
        own.addActionListener(picked -> {
            if (!filling && own.getSelectedIndex() >= 0) {
                model.choose(own.getSelectedIndex() == 0 ? null : names.get(own.getSelectedIndex() - 1));
            }
        });
        addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
                refresh();   // another document may have been opened while other pages were shown
            }
        });
        refresh();
    }

    private void row(Words label, JComboBox<String> box, String named) {
        label.setLabelFor(box);
        box.getAccessibleContext().setAccessibleName(named);
        add(label, "wmin 0");
        add(box);
    }

    private JButton button(String key, Runnable work) {
        JButton button = new JButton(wording.say(key));
        button.addActionListener(pressed -> work.run());
        return button;
    }

    /** The profile that the workspace goes by: the one that is changed and sent on. */
    private String chosen() {
        return general.getSelectedIndex() < 0 ? "" : names.get(general.getSelectedIndex());
    }

    private void edit(Profile profile) {
        new ProfilePane(wording, profile).ask(this, kept -> {
            model.put(kept);
            if (!kept.name().equals(profile.name()) || profile.name().isEmpty()) {
                model.setGeneral(kept.name());
            }
        });
    }

    private void refresh() {
        filling = true;
        names = model.names();
        general.removeAllItems();
        own.removeAllItems();
        own.addItem(wording.say("settings.checks.as-general"));
        for (String name : names) {
            String shown = name.isEmpty() ? wording.say("settings.checks.standard") : name;
            general.addItem(shown);
            own.addItem(shown);
        }
        general.setSelectedIndex(Math.max(0, names.indexOf(model.general())));
        own.setSelectedIndex(model.own() == null ? 0 : names.indexOf(model.own()) + 1);
        document.setText(model.document() == null ? "" : wording.say("settings.checks.document", model.document()));
        document.setVisible(model.document() != null);
        own.setVisible(model.document() != null);
        boolean named = !chosen().isEmpty();
        change.setEnabled(named);
        remove.setEnabled(named);
        export.setEnabled(named);
        filling = false;
        revalidate();
    }

    @Override
    public void addNotify() {
        super.addNotify();
        model.addListener(hears);
        refresh();
    }

    @Override
    public void removeNotify() {
        model.removeListener(hears);
        super.removeNotify();
    }
}
