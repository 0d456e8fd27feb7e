package vn.qcdc.it.supply;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.qcdc.it.http.Answer;

/** That nothing ships of which nobody knows whence it comes and on what terms. */
class SupplyIT {
  private static final Path SERVER = Path.of("..", "qcdc-server", "target", "server");
  private static final Path LIBRARIES = Path.of("..", "qcdc-server", "target", "lib");
  private static final Path WAR = Path.of("..", "qcdc-server", "target", "ROOT.war");

  /** Of libraries of ours, by SPDX or, where the author has none, by the name that he gives. */
  private static final Set<String> OURS = Set.of("0BSD", "Apache-2.0", "BSD-2-Clause", "MIT");

  private static final Set<String> OF_WILDFLY =
      Set.of(
          "Apache License 2.0",
          "BSD 2-clause \"Simplified\" License",
          "BSD 3-Clause \"New\" or \"Revised\" License",
          "Creative Commons Attribution 2.5",
          "Eclipse Distribution License, Version 1.0",
          "Eclipse Public License 1.0",
          "Eclipse Public License 2.0",
          "GNU General Public License v2.0 only, with Classpath exception",
          "GNU Lesser General Public License v2.1 only",
          "GNU Lesser General Public License v2.1 or later",
          "GNU Lesser General Public License v3.0 or later",
          "MIT License",
          "MIT-0");

  @Test
  void every_jar_of_the_server_is_in_its_list_with_a_licence_that_we_know() throws Exception {
    Map<String, Set<String>> listed = listOfWildFly();
    Map<String, Set<String>> strange = new TreeMap<>();
    for (String jar : jarsOfTheServer()) {
      Set<String> licences = listed.getOrDefault(withoutPlatform(jar), Set.of());
      if (licences.isEmpty() || !OF_WILDFLY.containsAll(licences)) {
        strange.put(jar, licences);
      }
    }
    // Ours, and in our own list.
    strange.remove("postgresql");
    assertEquals(Map.of(), strange);
  }

  @Test
  @EnabledIfSystemProperty(named = "qcdc.supply", matches = "true")
  void every_jar_of_ours_is_in_our_list_with_a_licence_that_we_know() throws IOException {
    Map<String, Set<String>> listed = new HashMap<>(ourList("qcdc-api"));
    listed.putAll(ourList("qcdc-server"));
    Set<String> unlisted = new TreeSet<>(jarsOfOurs());
    unlisted.removeAll(listed.keySet());
    assertEquals(Set.of(), unlisted);
    Map<String, Set<String>> strange =
        listed.entrySet().stream()
            .filter(part -> !part.getKey().startsWith("qcdc-"))
            .filter(part -> part.getValue().stream().noneMatch(OURS::contains))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertEquals(Map.of(), strange);
    assertTrue(listed.size() > 30, listed.keySet()::toString);
  }

  /** Licences by name of the jar; one of several is enough, since the choice is ours. */
  private static Map<String, Set<String>> ourList(String module) throws IOException {
    Path file = Path.of("..", module, "target", module + ".cdx.json");
    JsonNode list = Answer.parse(Files.readString(file));
    assertEquals("CycloneDX", list.path("bomFormat").asText());
    Map<String, Set<String>> parts = new HashMap<>();
    for (JsonNode part : list.path("components")) {
      Set<String> licences = new TreeSet<>();
      for (JsonNode given : part.path("licenses")) {
        JsonNode licence = given.path("license");
        licences.add(licence.path("id").asText(licence.path("name").asText()));
        licences.addAll(
            List.of(given.path("expression").asText().replaceAll("[()]", "").split(" OR ", -1)));
      }
      licences.remove("");
      parts.put(part.path("name").asText() + "-" + part.path("version").asText(), licences);
    }
    return parts;
  }

  private static List<String> jarsOfOurs() throws IOException {
    List<String> jars = new ArrayList<>();
    try (Stream<Path> libraries = Files.list(LIBRARIES);
        ZipFile war = new ZipFile(WAR.toFile())) {
      Stream<String> deployed = war.stream().map(ZipEntry::getName);
      Stream.concat(libraries.map(Path::toString), deployed)
          .filter(name -> name.endsWith(".jar"))
          .forEach(name -> jars.add(plain(Path.of(name))));
    }
    return jars;
  }

  private static List<String> jarsOfTheServer() throws IOException {
    try (Stream<Path> files = Files.walk(SERVER.resolve("modules"))) {
      return files.filter(file -> file.toString().endsWith(".jar")).map(SupplyIT::plain).toList();
    }
  }

  private static Map<String, Set<String>> listOfWildFly() throws Exception {
    NodeList parts =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(SERVER.resolve("docs/licenses/licenses.xml").toFile())
            .getElementsByTagName("dependency");
    Map<String, Set<String>> licences = new HashMap<>();
    for (int i = 0; i < parts.getLength(); i++) {
      Element part = (Element) parts.item(i);
      String jar = texts(part, "artifactId").get(0) + "-" + texts(part, "version").get(0);
      licences.put(jar, Set.copyOf(texts(part, "name")));
    }
    return licences;
  }

  private static List<String> texts(Element part, String tag) {
    NodeList nodes = part.getElementsByTagName(tag);
    return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
        .map(nodes::item)
        .map(Node::getTextContent)
        .toList();
  }

  /** Native parts are listed once for all machines. */
  private static String withoutPlatform(String jar) {
    return jar.replaceFirst("-(linux|osx|windows)-[a-z0-9_]+$", "");
  }

  private static String plain(Path jar) {
    return jar.getFileName().toString().replaceFirst("\\.jar$", "");
  }
}
