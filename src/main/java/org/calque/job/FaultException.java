package org.calque.job;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Stops a piece of work with one sentence for the user: what happened, where, and what to do. Thrown by every room; caught
 * where work is started, by the command line and by the window.
 */
public final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient Object[] arguments;

    FaultException(Fault fault, @Nullable Throwable cause, Object... arguments) {
        super(fault.name(), cause);
        this.fault = fault;
        this.arguments = arguments.clone();
    }

    public Fault fault() {
        return fault;
    }

    /** The sentence in the given language, English where there is none in it. */
    public String sentence(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle("org.calque.job.faults", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] said = Arrays.stream(arguments).map(each -> each instanceof Throwable why ? Reason.of(why, language) : each).toArray();
        return new MessageFormat(bundle.getString(fault.name()), language).format(said);
    }

    /** The sentence in the language that the program runs in. */
    @Override
    public String getMessage() {
        return sentence(Locale.getDefault());
    }
}
