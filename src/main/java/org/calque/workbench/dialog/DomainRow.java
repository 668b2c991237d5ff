package org.calque.workbench.dialog;

import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComboBox;
import net.miginfocom.swing.MigLayout;
import org.calque.workbench.model.DomainModel;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** The setting of the subject field that the open document is of, among those that the glossaries name. */
public final class DomainRow extends Surface {

    private final Wording wording;
    private final DomainModel model;
    private final Words label = new Words("");
    private final JComboBox<String> fields = new JComboBox<>();
    private List<String> names = List.of();
    private boolean filling;

    public DomainRow(Wording wording, DomainModel model) {
        super(new MigLayout("insets 0, wrap 2, gapx 24, gapy 10, fillx, hidemode 3", "[" + SettingsPage.LABELS + "!][240!,fill]push"), Colour.SURFACE);
        this.wording = wording;
        this.model = model;
        add(Words.strong(wording.say("settings.domain")), "span 2");
        Wrapped about = new Wrapped(wording.say("settings.domain.about"), Colour.MUTED, Fonts::small);
        about.setSize(600, Short.MAX_VALUE);
        add(about, "span 2, growx, wmin 0");
        label.setLabelFor(fields);
        add(label, "wmin 0");
        add(fields);
        fields.addActionListener(picked -> {
            if (!filling && fields.getSelectedIndex() >= 0) {
                model.choose(fields.getSelectedIndex() == 0 ? null : names.get(fields.getSelectedIndex() - 1));
            }
        });
        addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
                refresh();   // another document may have been opened, or terms of another field taken in, while other pages were shown
            }
        });
        refresh();
    }

    private void refresh() {
        filling = true;
        String document = model.document();
        String own = model.chosen();
        names = new ArrayList<>(model.domains());
        if (own != null && !names.contains(own)) {
            names.add(own);   // the last concept of it has gone
        }
        fields.removeAllItems();
        fields.addItem(wording.say("settings.domain.any"));
        names.forEach(fields::addItem);
        fields.setSelectedIndex(own == null ? 0 : names.indexOf(own) + 1);
        fields.setEnabled(document != null && !names.isEmpty());
        label.setText(document == null ? wording.say("settings.domain.no-document") : document);
        fields.getAccessibleContext().setAccessibleName(wording.say("settings.domain"));
        filling = false;
        revalidate();
    }
}
