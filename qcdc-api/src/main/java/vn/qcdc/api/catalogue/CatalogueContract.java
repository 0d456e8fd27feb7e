package vn.qcdc.api.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.NullValueMappingStrategy;
import org.mapstruct.factory.Mappers;
import vn.qcdc.api.contract.model.EntryChange;
import vn.qcdc.api.contract.model.Equation;
import vn.qcdc.api.contract.model.Form;
import vn.qcdc.api.contract.model.FormCell;
import vn.qcdc.api.contract.model.Indicator;
import vn.qcdc.api.contract.model.LegalBasis;
import vn.qcdc.api.contract.model.Measure;
import vn.qcdc.api.contract.model.RatioOfSums;
import vn.qcdc.api.contract.model.ShareOfUnits;
import vn.qcdc.api.contract.model.Target;
import vn.qcdc.api.contract.model.TargetVersion;
import vn.qcdc.api.contract.model.Threshold;
import vn.qcdc.api.contract.model.VersionDifference;
import vn.qcdc.domain.figure.Ratio;

/** The catalogue and the targets as the contract shows them, in both directions. */
@Mapper(nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
public interface CatalogueContract {

  CatalogueContract MAP = Mappers.getMapper(CatalogueContract.class);

  String RATIO_OF_SUMS = "RATIO_OF_SUMS";
  String SHARE_OF_UNITS = "SHARE_OF_UNITS";

  Measure contract(vn.qcdc.domain.catalogue.Measure measure);

  vn.qcdc.domain.catalogue.Measure domain(Measure measure);

  @Mapping(target = "kind", constant = RATIO_OF_SUMS)
  RatioOfSums contract(vn.qcdc.domain.catalogue.Indicator.RatioOfSums ratio);

  vn.qcdc.domain.catalogue.Indicator.RatioOfSums domain(RatioOfSums ratio);

  @Mapping(target = "kind", constant = SHARE_OF_UNITS)
  @Mapping(target = "removePopulationItem", ignore = true)
  @Mapping(target = "removeCriteriaItem", ignore = true)
  ShareOfUnits contract(vn.qcdc.domain.catalogue.Indicator.ShareOfUnits share);

  vn.qcdc.domain.catalogue.Indicator.ShareOfUnits domain(ShareOfUnits share);

  default Indicator contract(vn.qcdc.domain.catalogue.Indicator indicator) {
    return indicator.fold(this::contract, this::contract);
  }

  default vn.qcdc.domain.catalogue.Indicator domain(Indicator indicator) {
    return indicator instanceof RatioOfSums ratio
        ? domain(ratio)
        : domain((ShareOfUnits) indicator);
  }

  @Mapping(target = "removeLevelsItem", ignore = true)
  FormCell contract(vn.qcdc.domain.catalogue.FormCell cell);

  @Mapping(target = "required", defaultValue = "true")
  vn.qcdc.domain.catalogue.FormCell domain(FormCell cell);

  @Mapping(target = "removeBreakdownsItem", ignore = true)
  Equation contract(vn.qcdc.domain.catalogue.Equation equation);

  vn.qcdc.domain.catalogue.Equation domain(Equation equation);

  @Mapping(target = "validFrom", source = "validity.from")
  @Mapping(target = "validUntil", source = "validity.until")
  @Mapping(target = "removeLevelsItem", ignore = true)
  @Mapping(target = "removeCellsItem", ignore = true)
  @Mapping(target = "removeEquationsItem", ignore = true)
  Form contract(vn.qcdc.domain.catalogue.Form form);

  @Mapping(
      target = "validity",
      expression = "java(Validities.of(form.getValidFrom(), form.getValidUntil()))")
  vn.qcdc.domain.catalogue.Form domain(Form form);

  LegalBasis contract(vn.qcdc.domain.law.LegalBasis basis);

  vn.qcdc.domain.law.LegalBasis domain(LegalBasis basis);

  @Mapping(target = "validFrom", source = "validity.from")
  @Mapping(target = "validUntil", source = "validity.until")
  TargetVersion contract(vn.qcdc.domain.target.TargetVersion version);

  @Mapping(
      target = "validity",
      expression = "java(Validities.of(version.getValidFrom(), version.getValidUntil()))")
  vn.qcdc.domain.target.TargetVersion domain(TargetVersion version);

  @Mapping(target = "removeVersionsItem", ignore = true)
  Target contract(vn.qcdc.domain.target.Target target);

  vn.qcdc.domain.target.Target domain(Target target);

  List<vn.qcdc.domain.catalogue.Measure> measures(@Nullable List<Measure> measures);

  List<vn.qcdc.domain.catalogue.Indicator> indicators(@Nullable List<Indicator> indicators);

  List<vn.qcdc.domain.catalogue.Form> forms(@Nullable List<Form> forms);

  List<vn.qcdc.domain.target.Target> targets(@Nullable List<Target> targets);

  @Mapping(target = "comparedTo", source = "comparedTo.version")
  @Mapping(target = "version", source = "version.version")
  @Mapping(target = "before", expression = "java(difference.before())")
  @Mapping(target = "after", expression = "java(difference.after())")
  VersionDifference contract(vn.qcdc.domain.target.VersionDifference difference);

  @Mapping(target = "removeDifferencesItem", ignore = true)
  EntryChange contract(vn.qcdc.domain.catalogue.EntryChange change);

  default Ratio domain(Threshold threshold) {
    return Ratio.of(threshold.getNumerator(), threshold.getDenominator());
  }

  default Threshold contract(Ratio threshold) {
    return new Threshold()
        .numerator(whole(threshold.numerator()))
        .denominator(whole(threshold.denominator()));
  }

  private static int whole(BigDecimal number) {
    return number.intValueExact();
  }
}
