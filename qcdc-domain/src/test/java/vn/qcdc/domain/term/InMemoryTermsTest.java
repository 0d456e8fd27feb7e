package vn.qcdc.domain.term;

import vn.qcdc.domain.time.SampleCalendar;

class InMemoryTermsTest extends TermsContract {

  private final InMemoryTerms kept = new InMemoryTerms(SampleCalendar.EXCEPTIONS, SampleTerms.ALL);

  @Override
  protected TermVersions createVersions() {
    return kept.versions();
  }

  @Override
  protected WorkingDays createDays() {
    return kept.workingDays();
  }
}
