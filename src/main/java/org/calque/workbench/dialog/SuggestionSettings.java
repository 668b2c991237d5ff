package org.calque.workbench.dialog;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.calque.suggest.Account;
import org.calque.suggest.Service;
import org.calque.workbench.model.Settings;
import org.calque.workbench.model.Suggestions;
import org.calque.workbench.part.Surface;
import org.calque.workbench.part.Words;
import org.calque.workbench.part.Wrapped;
import org.calque.workbench.theme.Colour;
import org.calque.workbench.theme.Fonts;
import org.calque.workbench.wording.Wording;

/** Which service is asked for suggestions, if any: where it is, and where its key is kept. Off until somebody turns one on. */
public final class SuggestionSettings extends Surface {

    private static final String OFF = "off";

    private final Wording wording;
    private final Settings settings;
    private final Suggestions suggestions;
    private final Surface form = new Surface(new MigLayout("insets 0, wrap 2, gapx 24, gapy 8, fillx, hidemode 3", "[" + SettingsPage.LABELS + "!][grow,fill]"), Colour.SURFACE);
    private final JTextField address = new JTextField();
    private final JTextField model = new JTextField();
    private final JTextField variable = new JTextField();
    private final JTextField command = new JTextField();
    private final Wrapped told = new Wrapped("", Colour.MUTED, Fonts::small);
    private boolean filling;

    public SuggestionSettings(Wording wording, Settings settings, Suggestions suggestions) {
        super(new MigLayout("insets 0, wrap 1, gapy 10, fillx, hidemode 3", "[grow,fill]"), Colour.SURFACE);
        this.wording = wording;
        this.settings = settings;
        this.suggestions = suggestions;
        add(Words.strong(wording.say("suggest.title")));
        Wrapped about = new Wrapped(wording.say("suggest.about"), Colour.MUTED, Fonts::small);
        about.setSize(600, Short.MAX_VALUE);
        add(about, "growx, wmin 0");
        List<String> choices = Stream.concat(Stream.of(OFF), Stream.of(Service.values()).map(Service::name)).toList();
        add(SettingsPage.pills(choices, settings.suggesting().map(account -> account.service().name()).orElse(OFF),
                choice -> choice.equals(OFF) ? wording.say("suggest.off") : Service.valueOf(choice).label(), this::choose), "grow 0");
        field("suggest.address", address);
        field("suggest.model", model);
        field("suggest.variable", variable);
        field("suggest.command", command);
        JButton attempt = new JButton(wording.say("suggest.try"));
        attempt.addActionListener(pressed -> {
            keep();
            settings.suggesting().ifPresent(account -> {
                tell(wording.say("suggest.asking"));
                suggestions.attempt(account, this::tell);
            });
        });
        form.add(attempt, "skip 1, grow 0");
        told.setSize(440, Short.MAX_VALUE);
        form.add(told, "skip 1, growx, wmin 0");
        add(form, "growx");
        fill();
    }

    private void field(String key, JTextField field) {
        Words label = new Words(wording.say(key));
        label.setLabelFor(field);
        field.getAccessibleContext().setAccessibleName(wording.say(key));
        field.addActionListener(pressed -> keep());
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent event) {
                keep();
            }
        });
        form.add(label);
        form.add(field, "wmin 0");
        field.putClientProperty("label", label);
    }

    private void tell(String sentence) {
        told.setText(sentence);
        told.getAccessibleContext().setAccessibleName(sentence);
        revalidate();
    }

    private void choose(String choice) {
        keep();
        settings.setSuggesting(choice.equals(OFF) ? null : Service.valueOf(choice.toUpperCase(Locale.ROOT)));
        tell("");
        fill();
    }

    private void fill() {
        filling = true;
        Optional<Account> account = settings.suggesting();
        form.setVisible(account.isPresent());
        account.ifPresent(known -> {
            address.setText(known.address());
            model.setText(known.model());
            variable.setText(known.variable());
            command.setText(known.command());
            boolean several = !known.service().model().isEmpty();
            model.setVisible(several);
            ((Words) model.getClientProperty("label")).setVisible(several);
        });
        filling = false;
        revalidate();
        repaint();
    }

    private void keep() {
        if (!filling) {
            settings.suggesting().ifPresent(known -> settings.setAccount(new Account(known.service(), address.getText().strip(),
                    model.getText().strip(), variable.getText().strip(), command.getText().strip(), known.timeout())));
        }
    }
}
