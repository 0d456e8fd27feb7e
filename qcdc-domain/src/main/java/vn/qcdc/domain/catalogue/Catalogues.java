package vn.qcdc.domain.catalogue;

/** Where the catalogue is kept. What is published there never changes; it is only added to. */
public interface Catalogues {

  Catalogue current();

  /**
   * As it is kept now, and nobody else changes it, or the targets that stand on it, until the
   * transaction ends.
   */
  Catalogue currentForUpdate();

  /** Keeps what is new; the measures that it names are among them or kept already. */
  void add(Catalogue additions);

  /**
   * Gives a published version of a form, found by its code and first day, the end that it has here.
   */
  void end(Form version);

  /**
   * Gives a published version of a check, found by its code and first day, the end that it has
   * here.
   */
  void end(Check version);
}
