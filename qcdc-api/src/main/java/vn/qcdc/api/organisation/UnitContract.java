package vn.qcdc.api.organisation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;
import vn.qcdc.api.contract.model.DatedCode;
import vn.qcdc.api.contract.model.DatedName;
import vn.qcdc.api.contract.model.DatedPlacement;
import vn.qcdc.api.contract.model.ExportedUnit;
import vn.qcdc.api.contract.model.Period;
import vn.qcdc.api.contract.model.Unit;
import vn.qcdc.api.contract.model.UnitRef;
import vn.qcdc.domain.organisation.DirectoryEntry;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Placement;
import vn.qcdc.domain.organisation.UnitCode;
import vn.qcdc.domain.organisation.UnitKind;
import vn.qcdc.domain.organisation.UnitName;
import vn.qcdc.domain.organisation.UnitSnapshot;
import vn.qcdc.domain.organisation.UnitTree;

/** Units and periods as the contract shows them. */
@Mapper
public interface UnitContract {

  UnitContract MAP = Mappers.getMapper(UnitContract.class);

  UnitRef ref(UnitSnapshot unit);

  @Mapping(target = "code", source = "unit.code")
  @Mapping(target = "name", source = "unit.name")
  @Mapping(target = "type", source = "unit.type")
  @Mapping(target = "level", source = "unit.level")
  @Mapping(target = "kind", source = "unit.kind")
  @Mapping(target = "parent", source = "parent")
  Unit unit(UnitSnapshot unit, @Nullable UnitSnapshot parent);

  /** With what stands directly above it in the tree. */
  static Unit within(UnitSnapshot unit, UnitTree tree) {
    return MAP.unit(unit, Optional.ofNullable(unit.parent()).flatMap(tree::unit).orElse(null));
  }

  static ExportedUnit exported(DirectoryEntry entry) {
    Unit unit = MAP.unit(entry.unit(), entry.parent());
    UnitSnapshot partyParent = entry.partyParent();
    return new ExportedUnit()
        .code(unit.getCode())
        .name(unit.getName())
        .type(unit.getType())
        .level(unit.getLevel())
        .kind(unit.getKind())
        .parent(unit.getParent())
        .partyParent(partyParent == null ? null : MAP.ref(partyParent))
        .validFrom(entry.since())
        .externalCodes(entry.externalCodes().stream().map(UnitContract::address).toList());
  }

  /** {@code gso:31321}. */
  static String address(UnitCode code) {
    return code.scheme() + ":" + code.code();
  }

  Period period(vn.qcdc.domain.time.Period period);

  @Mapping(target = "from", source = "validity.from")
  @Mapping(target = "until", source = "validity.until")
  DatedName name(UnitName name);

  @Mapping(target = "from", source = "validity.from")
  @Mapping(target = "until", source = "validity.until")
  DatedCode code(UnitCode code);

  /**
   * @param parent as it stood on the day from which the placement holds
   */
  @Mapping(target = "hierarchy", source = "placement.hierarchy")
  @Mapping(target = "parent", source = "parent")
  @Mapping(target = "from", source = "placement.validity.from")
  @Mapping(target = "until", source = "placement.validity.until")
  DatedPlacement placement(Placement placement, UnitSnapshot parent);

  Hierarchy hierarchy(vn.qcdc.api.contract.model.Hierarchy hierarchy);

  Level level(vn.qcdc.api.contract.model.Level level);

  UnitKind kind(vn.qcdc.api.contract.model.UnitKind kind);
}
