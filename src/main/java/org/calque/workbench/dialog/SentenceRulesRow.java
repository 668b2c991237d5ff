package org.calque.workbench.dialog;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JButton;
import net.miginfocom.swing.MigLayout;
import org.calque.workbench.model.SentenceRulesModel;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** The setting of sentence rules of one's own: which file they came from, another in its place, or none. */
public final class SentenceRulesRow extends Surface {

    private final Wording wording;
    private final SentenceRulesModel model;
    private final Words name = new Words("");
    private final JButton drop;

    /** @param choice asks for a file */
    public SentenceRulesRow(Wording wording, SentenceRulesModel model, Supplier<Optional<Path>> choice) {
        super(new MigLayout("insets 0, fillx, gapy 8", "[grow][][]"), Colour.SURFACE);
        this.wording = wording;
        this.model = model;
        add(Words.strong(wording.say("settings.sentences")), "span 3, wrap");
        Wrapped about = new Wrapped(wording.say("settings.sentences.about"), Colour.MUTED, Fonts::small);
        about.setSize(600, Short.MAX_VALUE);
        add(about, "span 3, growx, wmin 0, wrap");
        JButton choose = new JButton(wording.say("settings.sentences.choose"));
        choose.addActionListener(pressed -> choice.get().ifPresent(file -> model.take(file, this::show)));
        drop = new JButton(wording.say("settings.sentences.drop"));
        drop.addActionListener(pressed -> model.drop(this::show));
        add(name, "wmin 0");
        add(drop);
        add(choose);
        show(Optional.empty());
        model.name(this::show);
    }

    private void show(Optional<String> file) {
        name.setText(file.map(known -> wording.say("settings.sentences.own", known)).orElse(wording.say("settings.sentences.none")));
        drop.setVisible(file.isPresent());
    }
}
