package vn.qcdc.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account under which PostgreSQL runs, which must not be root.
 *
 * <p>Root lends it the account that owns the data folder, or for a new one that of nobody; where
 * nobody cannot enter the home, such as below {@code /root}, a user name space in which root is
 * nobody.
 *
 * @param prefix what stands before each command
 * @param user to whom a new data folder is given; negative: it stays ours
 */
record PostgresAccount(List<String> prefix, int user, int group) {
  private static final int OURS = -1;
  private static final PostgresAccount SELF = new PostgresAccount(List.of(), OURS, OURS);
  private static final PostgresAccount USER_NAME_SPACE =
      new PostgresAccount(List.of("unshare", "-U"), OURS, OURS);

  static PostgresAccount of(Home home, PostgresBinaries binaries)
      throws IOException, InterruptedException {
    if (!OperatingSystem.isRoot()) {
      return SELF;
    }
    List<PostgresAccount> candidates =
        Files.isDirectory(home.data())
            ? List.of(ownerOf(home.data()))
            : List.of(nobody(), USER_NAME_SPACE);
    for (PostgresAccount candidate : candidates) {
      if (OperatingSystem.succeeds(candidate.command(binaries.program("postgres"), "--version"))) {
        return candidate;
      }
    }
    throw new CannotProceed(
        "PostgreSQL does not run as root, and no other account can use "
            + home.root()
            + ". Run as an ordinary user, or name a folder that everybody can enter, such as --home"
            + " /var/lib/qcdc.");
  }

  List<String> command(String... words) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(words));
    return command;
  }

  void give(Path fileOrFolder) throws IOException {
    if (user != OURS) {
      Files.setAttribute(fileOrFolder, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(fileOrFolder, "unix:gid", group, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static PostgresAccount ownerOf(Path data) throws IOException {
    int user = (Integer) Files.getAttribute(data, "unix:uid");
    int group = (Integer) Files.getAttribute(data, "unix:gid");
    return user == 0 ? USER_NAME_SPACE : lent(user, group);
  }

  private static PostgresAccount nobody() throws InterruptedException {
    return lent(
        OperatingSystem.number("id", "-u", "nobody"), OperatingSystem.number("id", "-g", "nobody"));
  }

  private static PostgresAccount lent(int user, int group) {
    return new PostgresAccount(
        List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"), user, group);
  }
}
