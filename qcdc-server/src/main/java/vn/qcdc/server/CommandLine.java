package vn.qcdc.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the words of a command; a word that does not belong there is refused, never skipped. */
final class CommandLine {
  private static final int DEFAULT_PORT = 8080;
  private static final int HIGHEST_PORT = 65_535;
  private static final int DEFAULT_MINUTES = 60;
  private static final int MOST_MINUTES = 12 * 60;
  private static final String EXAMPLE = "--example";
  private static final String NO_EXAMPLE = "--no-example";
  private static final String RENEW_KEY = "--renew-key";
  private static final Set<String> WITHOUT_VALUE = Set.of(EXAMPLE, NO_EXAMPLE, RENEW_KEY);

  private final Map<String, String> environment;
  private final Map<String, String> options = new TreeMap<>();

  private CommandLine(Map<String, String> environment) {
    this.environment = environment;
  }

  static Command parse(List<String> words, Map<String, String> environment) {
    String name = words.isEmpty() ? "run" : words.get(0);
    List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
    CommandLine line = new CommandLine(environment);
    return switch (name) {
      case "run" -> line.reading(rest, "--home", "--port", EXAMPLE, NO_EXAMPLE).run();
      case "stop" -> new StopCommand(line.reading(rest, "--home").home());
      case "status" -> new StatusCommand(line.reading(rest, "--home").home());
      case "token" ->
          line.reading(rest, "--home", "--role", "--unit", "--minutes", "--subject", RENEW_KEY)
              .token();
      case "keys" -> line.keys(rest);
      case "help", "--help", "-h" -> saying(Guide.help());
      case "version", "--version" -> saying(Build.version());
      default -> throw new CannotProceed("The command " + name + " is unknown. Try: qcdc help");
    };
  }

  private CommandLine reading(List<String> words, String... known) {
    Deque<String> rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      String option = rest.pop();
      if (!Arrays.asList(known).contains(option)) {
        throw new CannotProceed("The option " + option + " is unknown here. Try: qcdc help");
      }
      if (WITHOUT_VALUE.contains(option)) {
        options.put(option, "");
      } else if (rest.isEmpty() || rest.peek().startsWith("--")) {
        throw new CannotProceed("The option " + option + " needs a value. Try: qcdc help");
      } else {
        options.put(option, rest.pop());
      }
    }
    return this;
  }

  private Command run() {
    int port = number("--port", DEFAULT_PORT, HIGHEST_PORT);
    return new RunCommand(home(), port, exampleWish());
  }

  private ExampleWish exampleWish() {
    if (options.containsKey(NO_EXAMPLE)) {
      return ExampleWish.NO;
    }
    return options.containsKey(EXAMPLE) ? ExampleWish.YES : ExampleWish.WHEN_NEW;
  }

  private Command token() {
    return options.containsKey(RENEW_KEY) ? new RenewKeyCommand(home()) : newToken();
  }

  private Command newToken() {
    List<Role> roles = list("--role").map(Role::of).toList();
    if (roles.isEmpty()) {
      throw new CannotProceed("A token needs --role. Choose from: " + Role.all() + ".");
    }
    String subject = options.getOrDefault("--subject", "local-" + roles.get(0).code());
    if (subject.indexOf(':') >= 0) {
      throw new CannotProceed(
          "The subject %s has a colon, as only names of identity providers have."
              .formatted(subject));
    }
    Duration lifetime = Duration.ofMinutes(number("--minutes", DEFAULT_MINUTES, MOST_MINUTES));
    return new TokenCommand(
        home(), new TokenRequest(subject, roles, list("--unit").toList(), lifetime));
  }

  private Command keys(List<String> words) {
    String act = words.isEmpty() ? "" : words.get(0);
    return switch (act) {
      case "rotate", "retire" -> {
        reading(words.subList(1, words.size()), "--home");
        yield new KeysCommand(home(), KeysCommand.Act.valueOf(act.toUpperCase(Locale.ROOT)));
      }
      default -> throw new CannotProceed("Say what to do: qcdc keys rotate, or qcdc keys retire");
    };
  }

  private Path home() {
    String named = options.getOrDefault("--home", "");
    return named.isBlank() ? home(environment) : Path.of(named);
  }

  /** Where a home is that nobody named. */
  static Path home(Map<String, String> environment) {
    String named = environment.getOrDefault("QCDC_HOME", "");
    return named.isBlank() ? Path.of(System.getProperty("user.home"), ".qcdc") : Path.of(named);
  }

  private Stream<String> list(String option) {
    return Arrays.stream(options.getOrDefault(option, "").split(","))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private int number(String option, int standard, int most) {
    String text = options.getOrDefault(option, Integer.toString(standard));
    try {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw outOfRange(option, text, most);
    }
    throw outOfRange(option, text, most);
  }

  private static Command saying(String text) {
    return (environment, progress) -> {
      progress.say(text);
      return 0;
    };
  }

  private static CannotProceed outOfRange(String option, String text, int most) {
    return new CannotProceed(
        "%s takes a number from 1 to %d, not %s.".formatted(option, most, text));
  }
}
