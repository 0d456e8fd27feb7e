package vn.qcdc.reporting.office;

/** What may be wrong with a file before anybody has read what it says. */
enum Fault {
  TOO_LARGE,
  OTHER_KIND,
  ENCRYPTED,
  UNREADABLE,
  SWELLS,
  HAS_MACROS,
  REACHES_OUT,
  DECLARES_ENTITIES
}
