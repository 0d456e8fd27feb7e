package vn.qcdc.domain.submission;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;

/** Keeps steps in memory and refuses what the database would refuse. */
public final class InMemorySteps implements Steps {

  private final Sheets sheets;
  private final List<Step> kept = new ArrayList<>();

  public InMemorySteps(Sheets sheets) {
    this.sheets = sheets;
  }

  @Override
  public void keep(Step step) {
    boolean wrong =
        sheets.revision(step.sheet(), step.revision()).isEmpty()
            || (step.act() == Act.APPROVE) != (step.level() != null)
            || of(step.sheet(), step.revision()).stream()
                .anyMatch(each -> each.act() == step.act() && each.level() == step.level());
    if (wrong) {
      throw new IllegalStateException("No such step: " + step);
    }
    kept.add(step);
  }

  @Override
  public List<Step> of(SheetKey sheet, int revision) {
    return of(sheet).filter(step -> step.revision() == revision).toList();
  }

  @Override
  public List<Step> of(SheetKey sheet, int offset, int limit) {
    List<Step> latestFirst = new ArrayList<>(of(sheet).toList());
    Collections.reverse(latestFirst);
    return latestFirst.stream().skip(offset).limit(limit).toList();
  }

  @Override
  public List<Step> corrections(SheetKey sheet, int offset, int limit) {
    return corrections(sheet).skip(offset).limit(limit).toList();
  }

  @Override
  public int countCorrections(SheetKey sheet) {
    return Math.toIntExact(corrections(sheet).count());
  }

  private Stream<Step> corrections(SheetKey sheet) {
    return of(sheet).filter(step -> step.act() == Act.CORRECT);
  }

  private Stream<Step> of(SheetKey sheet) {
    return kept.stream().filter(step -> step.sheet().equals(sheet));
  }
}
