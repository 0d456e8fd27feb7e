package vn.qcdc.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words that start WildFly without its shell scripts, so that its process is our own child. */
final class ServerCommand {
  private static final List<String> MODULE_ACCESS =
      List.of(
          "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldap=ALL-UNNAMED",
          "--add-exports=java.naming/com.sun.jndi.url.ldaps=ALL-UNNAMED",
          "--add-exports=jdk.naming.dns/com.sun.jndi.dns=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.invoke=ALL-UNNAMED",
          "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
          "--add-opens=java.base/java.io=ALL-UNNAMED",
          "--add-opens=java.base/java.net=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.management/javax.management=ALL-UNNAMED",
          "--add-opens=java.naming/javax.naming=ALL-UNNAMED");

  private ServerCommand() {}

  static List<String> of(
      Path distribution, Home home, ServerPorts ports, Listening listening, String javaOptions) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-D[QCDC]");
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Djava.net.preferIPv4Stack=true"));
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Djboss.modules.system.pkgs=org.jboss.byteman");
    command.addAll(MODULE_ACCESS);
    command.add("-Dorg.jboss.boot.log.file=" + home.logs().resolve("server.log"));
    command.add(
        "-Dlogging.configuration="
            + home.server().resolve("configuration/logging.properties").toUri());
    command.add("-Djboss.http.port=" + ports.http());
    command.add("-Djboss.https.port=" + ports.https());
    command.addAll(listening.properties());
    command.add("-Djboss.management.http.port=" + ports.management());
    command.add("-Dqcdc.petitioner.keys=" + PetitionerKeys.inHome(home));
    if (LocalIssuer.isReady(home)) {
      command.add("-Dqcdc.issuer.jwks=" + LocalIssuer.publicKeys(home));
    }
    Arrays.stream(javaOptions.strip().split("\\s+"))
        .filter(o -> !o.isEmpty())
        .forEach(command::add);
    command.addAll(List.of("-jar", distribution.resolve("jboss-modules.jar").toString()));
    command.addAll(List.of("-mp", distribution.resolve("modules").toString()));
    command.add("org.jboss.as.standalone");
    command.add("-Djboss.home.dir=" + distribution);
    command.add("-Djboss.server.base.dir=" + home.server());
    command.add("-Djboss.server.log.dir=" + home.logs());
    return command;
  }
}
