package dev.cardea.process;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Environment variables, read with their types; a bad value is a {@link StartFailure} that names the variable. */
record Environment(Map<String, String> variables) {
    Environment {
        variables = Map.copyOf(variables);
    }

    /** An empty variable counts as absent, since container tools set those. */
    Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    int port(String name, int standard) {
        return number(name, standard, 0, 65535);
    }

    int number(String name, int standard, int least, int most) {
        var value = text(name);
        if (value.isEmpty()) {
            return standard;
        }
        try {
            var number = Integer.parseInt(value.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below.
        }
        throw new StartFailure(
                name + " is \"" + value.get() + "\": set a whole number from " + least + " to " + most + ".");
    }

    boolean flag(String name) {
        var value = text(name).orElse("false");
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "y", "on" -> true;
            case "false", "0", "no", "n", "off" -> false;
            default -> throw new StartFailure(name + " is \"" + value + "\": set true or false.");
        };
    }

    /** An absolute http(s) URL without query and fragment. */
    Optional<URI> url(String name) {
        return text(name).map(value -> {
            try {
                var url = URI.create(value);
                var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
                if ((scheme.equals("http") || scheme.equals("https"))
                        && url.getHost() != null
                        && url.getRawQuery() == null
                        && url.getRawFragment() == null) {
                    return url;
                }
            } catch (IllegalArgumentException _) {
                // Said below.
            }
            throw new StartFailure(name + " is \"" + value + "\": set a URL such as https://auth.example.com.");
        });
    }

    Optional<Path> file(String name) {
        return text(name).map(value -> readable(name, value));
    }

    static Path readable(String name, String value) {
        var path = Path.of(value);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new StartFailure(name + " names " + path.toAbsolutePath()
                    + ", which is not a file this user can read: correct the path or its permissions.");
        }
        return path;
    }
}
