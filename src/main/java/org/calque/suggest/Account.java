package org.calque.suggest;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.calque.job.Fault;

/**
 * A service as its user has set it up. The key itself is never part of it: it is read from the environment, or given by a command,
 * each time it is needed.
 *
 * @param address  of the service, without the path of a request
 * @param model    for services that have several, or ""
 * @param variable the environment variable that holds the key, or ""
 * @param command  a program and its arguments that print the key, as a system's keyring has ({@code secret-tool lookup service
 *                 deepl}), or ""
 * @param timeout  after which an answer is no longer waited for
 */
public record Account(Service service, String address, String model, String variable, String command, Duration timeout) {

    /** An answer that takes longer comes too late to be of use. */
    public static final Duration TIMEOUT = Duration.ofSeconds(12);

    private static final long KEYRING_SECONDS = 10;

    /** The usual one of a service. */
    public static Account of(Service service) {
        return new Account(service, service.address(), service.model(), service.variable(), "", TIMEOUT);
    }

    /**
     * The key.
     *
     * @param environment usually {@link System#getenv()}
     * @return "" where neither variable nor command gives one
     * @throws org.calque.job.FaultException if the command cannot be run, or fails
     */
    String key(Map<String, String> environment) {
        String held = variable.isBlank() ? "" : environment.getOrDefault(variable.strip(), "").strip();
        return !held.isEmpty() || command.isBlank() ? held : printed();
    }

    private String printed() {
        try {
            Process process = new ProcessBuilder(command.strip().split("\\s+")).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            byte[] out = process.getInputStream().readNBytes(10_000);
            if (!process.waitFor(KEYRING_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw Fault.SUGGESTION_KEY.at(service.label(), command);
            }
            String key = new String(out, StandardCharsets.UTF_8).lines().findFirst().orElse("").strip();
            if (process.exitValue() != 0 || key.isEmpty()) {
                throw Fault.SUGGESTION_KEY.at(service.label(), command);
            }
            return key;
        } catch (IOException missing) {
            throw Fault.SUGGESTION_KEY.because(missing, service.label(), command);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Fault.SUGGESTION_KEY.because(stopped, service.label(), command);
        }
    }

    /**
     * The address of a request.
     *
     * @param path begins with a slash
     * @param keyed whether a key goes along: it may not travel in the clear, except within this computer
     * @throws org.calque.job.FaultException if there is no such address
     */
    URI at(String path, boolean keyed) {
        try {
            URI whole = URI.create(address.strip().replaceAll("/+$", "") + path);
            String scheme = String.valueOf(whole.getScheme()).toLowerCase(Locale.ROOT);
            boolean here = whole.getHost() != null && (whole.getHost().equals("localhost") || whole.getHost().equals("127.0.0.1")
                    || whole.getHost().equals("[::1]"));
            if (whole.getHost() == null || !(scheme.equals("https") || scheme.equals("http") && (here || !keyed))) {
                throw Fault.SUGGESTION_ADDRESS.at(service.label(), address);
            }
            return whole;
        } catch (IllegalArgumentException none) {
            throw Fault.SUGGESTION_ADDRESS.because(none, service.label(), address);
        }
    }
}
