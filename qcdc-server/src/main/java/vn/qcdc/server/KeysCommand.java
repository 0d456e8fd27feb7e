package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes the key ring of petitioners; a running server notices. */
record KeysCommand(Path folder, Act act) implements Command {

  /** What can be done to a ring. */
  enum Act {
    ROTATE,
    RETIRE
  }

  @Override
  public int carryOut(Map<String, String> environment, Progress progress) throws IOException {
    Home home = new Home(folder);
    PetitionerKeys keys = PetitionerKeys.of(home, environment);
    keys.requireThere();
    progress.say(act == Act.ROTATE ? rotate(keys) : retire(keys, home, environment));
    return 0;
  }

  private static String rotate(PetitionerKeys keys) throws IOException {
    return """
    New keys seal from now on: %s. Back %s up, apart from the data base. Then seal anew what older
    keys have sealed, again and again until "left" is 0, and take the older keys out:
      curl -X POST -H "Authorization: Bearer $ADMINISTRATOR" …/v1/petitioners/resealing
      qcdc keys retire\
    """
        .formatted(String.join(", ", keys.rotate()), keys);
  }

  private static String retire(PetitionerKeys keys, Home home, Map<String, String> environment)
      throws IOException {
    Optional<DatabaseLogins> external = ExternalDatabase.in(environment);
    DatabaseAddress database =
        external.isPresent() ? external.get().owner() : LocalPostgres.running(home);
    List<String> retired = keys.retire(KeysInUse.in(database));
    return retired.isEmpty()
        ? "No key was taken out: all are active or needed."
        : "Taken out: " + String.join(", ", retired) + ". Old back-ups of the data base need them.";
  }
}
