package org.calque.workbench.theme;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether the desktop is dark. Java does not tell, so the desktop's own settings are asked: GNOME's and KDE's by the desktop
 * portal's key and the name of the GTK theme, Windows' in the registry, macOS' in its defaults.
 */
public final class SystemLook {

    private static final long PATIENCE = 2;   // s; a desktop that does not answer is taken for light

    private SystemLook() {
    }

    /** Asks the desktop; runs a program of its, so not for the window's thread. */
    public static Theme now() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean dark;
        if (system.startsWith("windows")) {
            dark = said("reg", "query", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize", "/v", "AppsUseLightTheme")
                    .filter(answer -> answer.contains("0x0")).isPresent();
        } else if (system.startsWith("mac")) {
            dark = said("defaults", "read", "-g", "AppleInterfaceStyle").filter(answer -> answer.contains("dark")).isPresent();
        } else {
            dark = gtkTheme().contains("dark") || said("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
                    .filter(answer -> answer.contains("prefer-dark")).isPresent();
        }
        return dark ? Theme.DARK : Theme.LIGHT;
    }

    private static String gtkTheme() {
        Object name = GraphicsEnvironment.isHeadless() ? null : Toolkit.getDefaultToolkit().getDesktopProperty("gnome.Net/ThemeName");
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> said(String... command) {
        try {
            Process asked = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
            asked.getOutputStream().close();
            if (!asked.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                asked.destroyForcibly();
                return Optional.empty();
            }
            return asked.exitValue() != 0 ? Optional.empty()
                    : Optional.of(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        } catch (IOException absent) {
            return Optional.empty();   // this desktop has no such program
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
