package vn.qcdc.api.wiring;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import vn.qcdc.api.access.DenyByDefault;
import vn.qcdc.api.audit.AuditResource;
import vn.qcdc.api.call.CallFilter;
import vn.qcdc.api.caller.AccessResource;
import vn.qcdc.api.catalogue.CatalogueResource;
import vn.qcdc.api.deadline.DeadlinesResource;
import vn.qcdc.api.deadline.MatterRemindersResource;
import vn.qcdc.api.deadline.RemindersResource;
import vn.qcdc.api.deadline.WorklistResource;
import vn.qcdc.api.dialogue.DialoguePlansResource;
import vn.qcdc.api.dialogue.DialoguesResource;
import vn.qcdc.api.dialogue.OpinionsResource;
import vn.qcdc.api.dialogue.PublicDialoguesResource;
import vn.qcdc.api.examination.ConsistencyRunsResource;
import vn.qcdc.api.examination.FindingsResource;
import vn.qcdc.api.export.FigureExportResource;
import vn.qcdc.api.feed.FeedsResource;
import vn.qcdc.api.feed.JobsResource;
import vn.qcdc.api.ledger.MatterBalancesResource;
import vn.qcdc.api.ledger.RegisterFiguresResource;
import vn.qcdc.api.limit.CallerLimit;
import vn.qcdc.api.matter.MattersResource;
import vn.qcdc.api.matter.PetitionsResource;
import vn.qcdc.api.organisation.NamesResource;
import vn.qcdc.api.organisation.UnitsResource;
import vn.qcdc.api.parameter.AcceptCheck;
import vn.qcdc.api.parameter.KnownParameters;
import vn.qcdc.api.parameter.ParameterConverters;
import vn.qcdc.api.petitioner.PetitionersResource;
import vn.qcdc.api.portal.PortalResource;
import vn.qcdc.api.problem.FaultMapper;
import vn.qcdc.api.problem.JsonFaultMapper;
import vn.qcdc.api.problem.ShapeMapper;
import vn.qcdc.api.proofreading.ProofreadingsResource;
import vn.qcdc.api.publication.OpenFiguresResource;
import vn.qcdc.api.reception.ReceptionsResource;
import vn.qcdc.api.reorganisation.HistoryResource;
import vn.qcdc.api.reorganisation.ReorganisationsResource;
import vn.qcdc.api.rollup.FiguresResource;
import vn.qcdc.api.rollup.RatesResource;
import vn.qcdc.api.submission.ActsResource;
import vn.qcdc.api.submission.ChangesResource;
import vn.qcdc.api.submission.CommentsResource;
import vn.qcdc.api.submission.DraftsResource;
import vn.qcdc.api.submission.SubmissionsResource;
import vn.qcdc.api.submission.VersionsResource;
import vn.qcdc.api.submission.WorkbooksResource;
import vn.qcdc.api.target.EvaluationsResource;
import vn.qcdc.api.term.TermsResource;
import vn.qcdc.api.term.WorkingDaysResource;
import vn.qcdc.api.tracking.TrackingResource;
import vn.qcdc.api.web.ContractResource;
import vn.qcdc.api.web.ProblemPages;
import vn.qcdc.api.web.StatusResource;

/** Everything that JAX-RS serves, listed so that nothing is served by accident. */
@ApplicationPath("/v1")
public class QcdcApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        StatusResource.class,
        AccessResource.class,
        UnitsResource.class,
        NamesResource.class,
        ReorganisationsResource.class,
        HistoryResource.class,
        CatalogueResource.class,
        SubmissionsResource.class,
        FeedsResource.class,
        JobsResource.class,
        WorkbooksResource.class,
        DraftsResource.class,
        ActsResource.class,
        CommentsResource.class,
        PetitionersResource.class,
        PetitionsResource.class,
        MattersResource.class,
        TermsResource.class,
        WorkingDaysResource.class,
        DialoguePlansResource.class,
        DialoguesResource.class,
        ReceptionsResource.class,
        OpinionsResource.class,
        PublicDialoguesResource.class,
        DeadlinesResource.class,
        WorklistResource.class,
        FindingsResource.class,
        ConsistencyRunsResource.class,
        RemindersResource.class,
        MatterRemindersResource.class,
        ChangesResource.class,
        FiguresResource.class,
        RatesResource.class,
        VersionsResource.class,
        FigureExportResource.class,
        OpenFiguresResource.class,
        EvaluationsResource.class,
        MatterBalancesResource.class,
        RegisterFiguresResource.class,
        PortalResource.class,
        TrackingResource.class,
        AuditResource.class,
        ProofreadingsResource.class,
        ContractResource.class,
        ProblemPages.class,
        CallFilter.class,
        AcceptCheck.class,
        DenyByDefault.class,
        CallerLimit.class,
        KnownParameters.class,
        ParameterConverters.class,
        JsonMapping.class,
        FaultMapper.class,
        ShapeMapper.class,
        JsonFaultMapper.class);
  }
}
