package vn.qcdc.server;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Reads a command, carries it out, and ends with its exit code, or with 1 and one clear sentence.
 */
public final class Main {
  private static final int FAILED = 1;

  private Main() {}

  public static void main(String[] words) {
    System.exit(carryOut(List.of(words), System.getenv()));
  }

  private static int carryOut(List<String> words, Map<String, String> environment) {
    try {
      Command command = CommandLine.parse(words, environment);
      return command.carryOut(environment, new Progress(System.out));
    } catch (CannotProceed reason) {
      System.err.println(reason.getMessage());
    } catch (IOException e) {
      System.err.println("A file or a connection failed: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return FAILED;
  }
}
