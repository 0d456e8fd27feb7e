package vn.qcdc.api.submission;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.access.CurrentCaller;
import vn.qcdc.api.access.Permission;
import vn.qcdc.api.access.Requires;
import vn.qcdc.api.contract.ChangesApi;
import vn.qcdc.api.contract.model.ChangePage;
import vn.qcdc.api.contract.model.SheetChange;
import vn.qcdc.api.organisation.UnitContract;
import vn.qcdc.api.parameter.OpaqueText;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.figure.ChangeMark;
import vn.qcdc.domain.figure.ChangedSheets;
import vn.qcdc.domain.figure.Changes;
import vn.qcdc.domain.figure.KeptSheet;
import vn.qcdc.domain.figure.SheetKey;
import vn.qcdc.domain.figure.Sheets;
import vn.qcdc.domain.finding.Finding;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.Organisations;

/** Tells systems that keep a copy which sheets have changed. */
@Path("/changes")
public class ChangesResource implements ChangesApi {

  private static final Pattern MARK = Pattern.compile("changed:(\\d{1,18}):(\\d{1,18})");

  @Inject Changes changes;
  @Inject Sheets sheets;
  @Inject Organisations organisations;
  @Inject CurrentCaller caller;

  @Override
  @Requires(Permission.READ)
  @Transactional
  public Response listChanges(@Nullable String since, Integer limit) {
    ChangedSheets changed =
        mark(since)
            .flatMap(mark -> changes.after(mark, caller.remit(), limit))
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemCode.BAD_REQUEST,
                        Finding.blocking(VALUE_NOT_ALLOWED, "since", since, "next")));
    // Read after the order of changes: a sheet is shown at least as it was when it changed.
    Map<SheetKey, KeptSheet> standing = sheets.find(changed.keys(), null);
    Organisation organisation = organisations.current();
    return Response.ok(
            new ChangePage()
                .items(
                    changed.keys().stream()
                        .map(key -> change(key, standing.get(key), organisation))
                        .toList())
                .next(text(changed.until())))
        .build();
  }

  private static SheetChange change(
      SheetKey key, @Nullable KeptSheet standing, Organisation organisation) {
    SheetChange change =
        new SheetChange()
            .form(key.form())
            .unit(
                UnitContract.MAP.ref(
                    organisation.lastSeen(key.unit(), key.period().lastDay()).orElseThrow()))
            .period(UnitContract.MAP.period(key.period()));
    if (standing == null) {
      return change.deleted(true);
    }
    return change
        .revision(standing.revision().number())
        .receivedAt(standing.revision().receivedAt().atOffset(ZoneOffset.UTC))
        .submittedBy(standing.revision().submittedBy())
        .figures(FigureEntries.of(standing.sheet()));
  }

  private static String text(ChangeMark mark) {
    return OpaqueText.of("changed:" + mark.transaction() + ":" + mark.sheet());
  }

  private static Optional<ChangeMark> mark(@Nullable String since) {
    if (since == null) {
      return Optional.of(ChangeMark.START);
    }
    Matcher numbers = MARK.matcher(OpaqueText.meant(since));
    return numbers.matches()
        ? Optional.of(
            new ChangeMark(Long.parseLong(numbers.group(1)), Long.parseLong(numbers.group(2))))
        : Optional.empty();
  }
}
