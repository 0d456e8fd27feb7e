package vn.qcdc.domain.finding;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Something that was examined: it is sound and can be used, or it is not and all findings say why.
 */
public sealed interface Judged<T> {

  <R> R fold(Function<T, R> sound, Function<List<Finding>, R> unsound);

  /** The value of what is sound; otherwise the exception that its user makes of the findings. */
  default T orElseThrow(Function<List<Finding>, ? extends RuntimeException> refusal) {
    return fold(
        value -> value,
        findings -> {
          throw refusal.apply(findings);
        });
  }

  /** Hands on either the value or the findings. */
  default void accept(Consumer<T> sound, Consumer<List<Finding>> unsound) {
    fold(
        value -> {
          sound.accept(value);
          return Boolean.TRUE;
        },
        findings -> {
          unsound.accept(findings);
          return Boolean.FALSE;
        });
  }

  static <T> Judged<T> sound(T value) {
    return new Sound<>(value);
  }

  static <T> Judged<T> unsound(List<Finding> findings) {
    return new Unsound<>(findings);
  }

  static <T> Judged<T> unsound(Finding finding) {
    return new Unsound<>(List.of(finding));
  }

  record Sound<T>(T value) implements Judged<T> {
    @Override
    public <R> R fold(Function<T, R> sound, Function<List<Finding>, R> unsound) {
      return sound.apply(value);
    }
  }

  record Unsound<T>(List<Finding> findings) implements Judged<T> {

    public Unsound {
      findings = List.copyOf(findings);
    }

    @Override
    public <R> R fold(Function<T, R> sound, Function<List<Finding>, R> unsound) {
      return unsound.apply(findings);
    }
  }
}
