package vn.qcdc.domain.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.time.Validity;

/**
 * The published versions of what is dated in a catalogue. One without an end ends when a later
 * version under its code begins; such an end is no difference.
 *
 * @param succession in which versions under one code follow each other
 * @param code under which a version stands
 */
record Versions<T>(Succession<T> succession, Function<T, String> code, List<T> published) {

  static Versions<Form> ofForms(List<Form> published) {
    return new Versions<>(
        new Succession<>(
            Form::validity, (one, other) -> one.code().equals(other.code()), Form::withValidity),
        Form::code,
        published);
  }

  static Versions<Check> ofChecks(List<Check> published) {
    return new Versions<>(
        new Succession<>(
            Check::validity, (one, other) -> one.code().equals(other.code()), Check::withValidity),
        Check::code,
        published);
  }

  /**
   * The versions of a document that are new.
   *
   * @param pointer to the list in the document
   * @param findings where those that may not be taken are said
   */
  List<T> additions(List<T> sent, String pointer, List<Finding> findings) {
    List<T> all = with(sent);
    return new Additions<T>(
            this::key,
            this::published,
            (entry, kept) -> succession.settled(entry, all).equals(succession.settled(kept, all)))
        .of(sent, pointer, findings);
  }

  /** What is published and more, each with the end that it has then. */
  List<T> settledWith(List<T> added) {
    return succession.settled(with(added));
  }

  /** Some versions with the ends that they have beside what is published and what is sent. */
  List<T> settled(List<T> some, List<T> sent) {
    List<T> all = with(sent);
    return some.stream().map(version -> succession.settled(version, all)).toList();
  }

  /** Those of the settled versions that are not published yet. */
  List<T> newAmong(List<T> settled) {
    return settled.stream().filter(version -> published(key(version)).isEmpty()).toList();
  }

  /** Those of the settled versions that are published with another end. */
  List<T> endedAmong(List<T> settled) {
    return settled.stream()
        .filter(version -> published(key(version)).isPresent() && !published.contains(version))
        .toList();
  }

  /** A version as it will be: its successor may have given it an end. */
  T asPublished(T version) {
    return published(key(version)).orElseThrow();
  }

  private List<T> with(List<T> more) {
    List<T> all = new ArrayList<>(published);
    all.addAll(more);
    return all;
  }

  private String key(T version) {
    Validity validity = succession.validity().apply(version);
    return code.apply(version) + " " + validity.from();
  }

  private Optional<T> published(String key) {
    return published.stream().filter(version -> key(version).equals(key)).findFirst();
  }
}
