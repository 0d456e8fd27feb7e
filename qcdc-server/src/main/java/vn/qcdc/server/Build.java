package vn.qcdc.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What Maven knew when it built this jar. */
final class Build {
  private static final Properties PROPERTIES = read();

  private Build() {}

  static String version() {
    return PROPERTIES.getProperty("version", "");
  }

  static String postgresVersion() {
    return PROPERTIES.getProperty("postgresql", "");
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
      if (in == null) {
        throw new IllegalStateException("build.properties is not on the class path");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
