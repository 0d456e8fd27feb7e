package vn.qcdc.api.problem;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for what really happened behind the exceptions of containers and drivers. */
final class Causes {

  private Causes() {}

  static <T extends Throwable> Optional<T> first(Throwable fault, Class<T> type) {
    return chain(fault).filter(type::isInstance).map(type::cast).findFirst();
  }

  /** A transaction that could not be ended, for whatever reason, may be tried again. */
  static ProblemCode problem(Throwable fault) {
    return chain(fault)
        .flatMap(cause -> problemOf(cause).stream())
        .findFirst()
        .or(() -> first(fault, RollbackException.class).map(lost -> ProblemCode.UNAVAILABLE))
        .orElse(ProblemCode.INTERNAL_ERROR);
  }

  private static Stream<Throwable> chain(Throwable fault) {
    // A driver may hand out a chain that bites its own tail.
    return Stream.<Throwable>iterate(fault, cause -> cause != null, Throwable::getCause).limit(30);
  }

  private static Optional<ProblemCode> problemOf(Throwable cause) {
    if (cause instanceof SQLException sql && sql.getSQLState() != null) {
      return ofSqlState(sql.getSQLState());
    }
    return switch (cause.getClass().getSimpleName()) {
      // The pool has no connection to give.
      case "ResourceException", "JDBCConnectionException" -> Optional.of(ProblemCode.UNAVAILABLE);
      case "BodyTooLarge" -> Optional.of(ProblemCode.TOO_LARGE);
      case "BodyTooSlow", "ReadTimeoutException" -> Optional.of(ProblemCode.REQUEST_TIMEOUT);
      // The caller went away in the middle of a body.
      case "IOException", "EOFException" -> Optional.of(ProblemCode.BAD_REQUEST);
      default -> Optional.empty();
    };
  }

  /**
   * Classes of SQLSTATE: 08 connection, 53 resources, 57P shutdown; 23 and 40 mean that another
   * writer was faster.
   */
  private static Optional<ProblemCode> ofSqlState(String state) {
    if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")) {
      return Optional.of(ProblemCode.UNAVAILABLE);
    }
    return state.equals("23505") || state.equals("23P01") || state.startsWith("40")
        ? Optional.of(ProblemCode.CONFLICT)
        : Optional.empty();
  }
}
