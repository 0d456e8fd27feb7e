package vn.qcdc.domain.target;

import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.domain.catalogue.CatalogueEntry;
import vn.qcdc.domain.catalogue.CatalogueEntry.Part;

/** The versions of targets as entries of a catalogue. */
public final class TargetEntries {

  private TargetEntries() {}

  public static Stream<CatalogueEntry> of(List<Target> targets) {
    return targets.stream()
        .flatMap(target -> target.versions().stream().map(version -> of(target, version)));
  }

  static CatalogueEntry of(Target target, TargetVersion version) {
    String code = target.code() + " " + version.version() + " " + version.validity().from();
    return CatalogueEntry.named(Part.TARGET, code)
        .with("number", target.number())
        .with("name", target.name())
        .with("kind", version.kind())
        .with("text", version.text())
        .with("indicator", version.indicator())
        .with(
            "threshold",
            version.threshold().numerator().toPlainString()
                + "/"
                + version.threshold().denominator().toPlainString())
        .with("obligation", version.obligation())
        .with("legalBasis/instrument", version.legalBasis().instrument())
        .with("legalBasis/clause", version.legalBasis().clause())
        .with("legalBasis/issuer", version.legalBasis().issuer())
        .with("legalBasis/issuedOn", version.legalBasis().issuedOn())
        .with("validUntil", version.validity().until());
  }
}
