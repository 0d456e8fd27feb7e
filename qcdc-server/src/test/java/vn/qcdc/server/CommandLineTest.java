package vn.qcdc.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
  private static final Map<String, String> NO_ENVIRONMENT = Map.of();

  @Test
  void nothing_said_means_run_on_port_8080_in_the_home_of_the_environment() {
    assertEquals(
        new RunCommand(Path.of("/var/lib/qcdc"), 8080, ExampleWish.WHEN_NEW),
        CommandLine.parse(List.of(), Map.of("QCDC_HOME", "/var/lib/qcdc")));
  }

  @Test
  void a_named_home_wins_over_the_environment() {
    assertEquals(
        new StopCommand(Path.of("/srv/phường Vị Tân")),
        CommandLine.parse(
            List.of("stop", "--home", "/srv/phường Vị Tân"), Map.of("QCDC_HOME", "/var/lib/qcdc")));
  }

  @Test
  void without_any_word_the_home_is_below_the_user() {
    assertEquals(
        new StatusCommand(Path.of(System.getProperty("user.home"), ".qcdc")),
        CommandLine.parse(List.of("status"), NO_ENVIRONMENT));
  }

  @Test
  void keys_are_rotated_and_retired() {
    assertEquals(
        new KeysCommand(Path.of("h"), KeysCommand.Act.ROTATE), parse("keys rotate --home h"));
    assertEquals(
        new KeysCommand(Path.of("h"), KeysCommand.Act.RETIRE), parse("keys retire --home h"));
    assertThrows(CannotProceed.class, () -> parse("keys"));
    assertThrows(CannotProceed.class, () -> parse("keys show --home h"));
  }

  @Test
  void a_token_lists_roles_and_units() {
    assertEquals(
        new TokenCommand(
            Path.of("h"),
            new TokenRequest(
                "lan",
                List.of(Role.OFFICER, Role.READER),
                List.of("931", "gso:934"),
                Duration.ofMinutes(5))),
        parse("token --home h --role officer,reader --unit 931,gso:934 --minutes 5 --subject lan"));
  }

  @Test
  void a_key_is_renewed_without_a_token() {
    assertEquals(new RenewKeyCommand(Path.of("h")), parse("token --home h --renew-key"));
  }

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start                        | command start is unknown
          run --prot 9000              | option --prot is unknown
          run --port                   | needs a value
          run --port --no-example      | needs a value
          run --port 0                 | number from 1 to 65535
          run --port 65536             | number from 1 to 65535
          run --port eight             | number from 1 to 65535
          stop --port 8080             | option --port is unknown
          token                        | needs --role
          token --role mayor           | administrator, appraiser, approver
          token --role reader --minutes 0 | number from 1
          token --role reader --minutes 721 | number from 1 to 720
          token --role reader --subject oidc:5b8c | has a colon
          """)
  void what_is_not_understood_is_refused_with_a_way_out(String words, String part) {
    CannotProceed reason = assertThrows(CannotProceed.class, () -> parse(words));
    assertTrue(reason.getMessage().contains(part), reason.getMessage());
  }

  private static Command parse(String words) {
    return CommandLine.parse(List.of(words.split(" ")), NO_ENVIRONMENT);
  }
}
