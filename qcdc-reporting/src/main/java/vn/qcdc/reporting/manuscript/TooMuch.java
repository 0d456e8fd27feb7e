package vn.qcdc.reporting.manuscript;

import java.io.IOException;

/** That there is more in a document than any report has. */
final class TooMuch extends IOException {

  private static final long serialVersionUID = 1;
}
