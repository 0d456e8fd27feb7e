package vn.qcdc.api.matter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.domain.matter.Matter;
import vn.qcdc.domain.matter.Matters;
import vn.qcdc.domain.matter.Setting;

/** Shows matters to the caller. */
@RequestScoped
public class MatterAnswers {

  @Inject Matters matters;
  @Inject MatterDesk desk;
  @Inject CurrentCaller caller;

  public vn.qcdc.api.contract.model.Matter whole(Matter matter) {
    Setting setting = desk.setting();
    return contract(setting)
        .whole(
            matter,
            new MatterContract.Shown(
                caller.get().may(Permission.SEE_PETITIONERS),
                duplicates(matter),
                desk.allowed(matter)));
  }

  MatterContract contract(Setting setting) {
    return new MatterContract(setting.organisation(), setting.calendar(), desk.today());
  }

  private List<UUID> duplicates(Matter matter) {
    return matters.duplicatesOf(matter.id());
  }
}
