package vn.qcdc.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausesTest {

  @ParameterizedTest(name = "SQLSTATE {0} is {1}")
  @CsvSource({
    "08006, UNAVAILABLE", // connection failure
    "53300, UNAVAILABLE", // too many connections
    "57P01, UNAVAILABLE", // the administrator stops the database
    "57014, INTERNAL_ERROR", // a cancelled statement is our own doing
    "23505, CONFLICT",
    "23P01, CONFLICT",
    "40001, CONFLICT",
    "23502, INTERNAL_ERROR"
  })
  void what_the_database_says_decides(String state, ProblemCode expected) {
    Throwable wrapped =
        new IllegalStateException(new RuntimeException(new SQLException("x", state)));
    assertEquals(expected, Causes.problem(wrapped));
  }

  @Test
  void a_bug_is_an_internal_error() {
    assertEquals(ProblemCode.INTERNAL_ERROR, Causes.problem(new NullPointerException("x")));
  }

  @Test
  void a_chain_of_causes_that_never_ends_is_left() {
    SQLException one = new SQLException("one");
    SQLException other = new SQLException("other", one);
    one.initCause(other);
    assertEquals(ProblemCode.INTERNAL_ERROR, Causes.problem(one));
  }
}
