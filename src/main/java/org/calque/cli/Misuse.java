package org.calque.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, said in the user's language: what picocli says itself is English and names its classes. */
final class Misuse {

    private Misuse() {
    }

    /** One sentence, with the command whose help tells the rest. */
    static String sentence(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        String help = command.qualifiedName() + " --help";
        return command.parent() == null ? Messages.text("misuse.program", words(wrong, command), help)
                : Messages.text("misuse", command.name(), words(wrong, command), help);
    }

    private static String words(ParameterException wrong, CommandSpec command) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, command);
        }
        if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            ArgSpec first = missing.getMissing().get(0);
            return first.isOption() && wrong.getMessage().contains(((OptionSpec) first).longestName())
                    ? Messages.text("misuse.no-value", name(first), first.paramLabel())
                    : Messages.text("misuse.missing", missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(", ")));
        }
        ArgSpec at = wrong.getArgSpec();
        if (at == null) {
            return Messages.text("misuse.other", wrong.getMessage());
        }
        if (wrong instanceof OverwrittenOptionException) {
            return Messages.text("misuse.twice", name(at));
        }
        if (wrong.getCause() instanceof TypeConversionException said) {
            return at.converters().length > 0 ? said.getMessage() : value(at, wrong);
        }
        return value(at, wrong);
    }

    private static String unmatched(UnmatchedArgumentException unmatched, CommandSpec command) {
        String first = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            List<String> alike = unmatched.getSuggestions();
            return alike.isEmpty() ? Messages.text("misuse.option", first) : Messages.text("misuse.option-like", first, alike.get(0));
        }
        return command.subcommands().isEmpty() ? Messages.text("misuse.too-much", first)
                : Messages.text("misuse.command", first, String.join(", ", command.subcommands().keySet()));
    }

    private static String value(ArgSpec at, ParameterException wrong) {
        Class<?> type = at.auxiliaryTypes().length > 0 ? at.auxiliaryTypes()[0] : at.type();
        String given = String.valueOf(wrong.getValue());
        if (type.isEnum()) {
            return Messages.text("misuse.none-of", name(at), given,
                    Arrays.stream(type.getEnumConstants()).map(each -> Names.of((Enum<?>) each)).collect(Collectors.joining(", ")));
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? Messages.text("misuse.number", name(at), given)
                : Messages.text("misuse.value", name(at), given);
    }

    private static String name(ArgSpec at) {
        return at instanceof OptionSpec option ? option.longestName() : at.paramLabel();
    }
}
