package vn.qcdc.domain.reorganisation;

import java.time.LocalDate;
import java.util.List;
import vn.qcdc.domain.organisation.UnitSnapshot;

/** Histories of units that went through reorganisations, entered one after the other. */
public final class SampleUnitHistory {

  private final SampleRegister register;

  private SampleUnitHistory(SampleRegister register) {
    this.register = register;
  }

  /** On the sample organisation. */
  public static SampleUnitHistory after(SampleReorganisation... events) {
    SampleRegister register = new SampleRegister();
    register.enter(events);
    return new SampleUnitHistory(register);
  }

  /** The example of a province with all of its reforms. */
  public static SampleUnitHistory ofProvince(String province) {
    return new SampleUnitHistory(SampleReform.reformed(province));
  }

  public SampleUnitHistory annulled(String code, SampleReorganisation by) {
    register.annul(code, by);
    return this;
  }

  public UnitHistory of(String code, LocalDate day) {
    return new TellHistory(register.organisations, register.reorganisations)
        .of(register.id(code, day));
  }

  public UnitSnapshot unit(String code, LocalDate day) {
    return register.tree(day).unit(code).orElseThrow();
  }

  /** The only event that a reorganisation was for the unit. */
  public UnitEvent event(String code, LocalDate day, String reorganisation) {
    List<UnitEvent> found =
        of(code, day).events().stream()
            .filter(event -> event.reorganisation() != null)
            .filter(event -> event.reorganisation().code().equals(reorganisation))
            .toList();
    return found.get(0);
  }
}
