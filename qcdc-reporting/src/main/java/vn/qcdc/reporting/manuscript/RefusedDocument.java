package vn.qcdc.reporting.manuscript;

import vn.qcdc.domain.finding.Finding;

/** That a document cannot be read, and why. */
public final class RefusedDocument extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Finding finding;

  RefusedDocument(Finding finding) {
    super(finding.code().name());
    this.finding = finding;
  }

  public Finding finding() {
    return finding;
  }
}
