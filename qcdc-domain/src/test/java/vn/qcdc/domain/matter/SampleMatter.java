package vn.qcdc.domain.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.UnitId;
import vn.qcdc.domain.term.SampleTerms;
import vn.qcdc.domain.time.SampleCalendar;

/**
 * Makes matters that come in: an opinion of one at Hiệp Hưng on a Monday, unless said otherwise.
 */
public final class SampleMatter {

  public static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
  public static final String OFFICER = "officer";

  private Kind kind = Kind.OPINION;
  private UnitId unit = SampleOrganisation.HIEP_HUNG;
  private LocalDate receivedOn = MONDAY;
  private Channel channel = Channel.IN_PERSON;
  private int weight = 1;
  private int signatories = 1;
  private boolean remote;
  private @Nullable UUID origin;
  private @Nullable String externalId;

  public static SampleMatter of(Kind kind) {
    SampleMatter sample = new SampleMatter();
    sample.kind = kind;
    return sample;
  }

  public static Setting setting() {
    return setting(SampleOrganisation.organisation());
  }

  public static Setting setting(Organisation organisation) {
    return new Setting(organisation, SampleTerms.LAW, SampleCalendar.VIETNAM);
  }

  public SampleMatter at(UnitId other) {
    unit = other;
    return this;
  }

  public SampleMatter on(LocalDate day) {
    receivedOn = day;
    return this;
  }

  public SampleMatter by(Channel other) {
    channel = other;
    return this;
  }

  public SampleMatter weighing(int count) {
    weight = count;
    return this;
  }

  public SampleMatter signedBy(int count) {
    signatories = count;
    return this;
  }

  public SampleMatter remote() {
    remote = true;
    return this;
  }

  public SampleMatter from(UUID dialogue) {
    origin = dialogue;
    return this;
  }

  public SampleMatter known(String id) {
    externalId = id;
    return this;
  }

  public Incoming incoming() {
    return new Incoming(
        kind,
        unit,
        receivedOn,
        channel,
        "DAT_DAI",
        "Bồi thường khi thu hồi đất làm đường",
        weight,
        signatories,
        remote,
        null,
        origin,
        externalId);
  }

  /** In the evening of a day. */
  public static Instant eveningOf(LocalDate day) {
    return Instant.parse(day + "T11:00:00Z");
  }

  public static Move move(Act act, LocalDate day, Particulars particulars) {
    return new Move(act, day, eveningOf(day), OFFICER, null, particulars);
  }

  public static Move move(Act act, LocalDate day, Particulars particulars, String note) {
    return new Move(act, day, eveningOf(day), OFFICER, note, particulars);
  }
}
