package vn.qcdc.reporting.office;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.qcdc.domain.finding.FindingCode;

/** A kind of file in Office Open XML, and what keeps one from being opened. */
public enum OfficeKind {
  /** Everything in it counts: it is computed with, and comes back to be opened by others. */
  WORKBOOK(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
  /** Only its text is read; templates, pictures and charts that it links to or embeds stay shut. */
  DOCUMENT(
      ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");

  /** Parts of a workbook that are no XML; only an office program's own pictures and settings. */
  private static final Set<String> BINARY =
      Set.of("png", "jpg", "jpeg", "gif", "emf", "wmf", "bin", "vml");

  private static final Set<String> MARKUP = Set.of("xml", "rels");

  private static final Map<Fault, FindingCode> OF_WORKBOOKS =
      Map.of(
          Fault.TOO_LARGE, FindingCode.WORKBOOK_TOO_LARGE,
          Fault.OTHER_KIND, FindingCode.WORKBOOK_NOT_XLSX,
          Fault.ENCRYPTED, FindingCode.WORKBOOK_ENCRYPTED,
          Fault.UNREADABLE, FindingCode.WORKBOOK_UNREADABLE,
          Fault.SWELLS, FindingCode.WORKBOOK_SWELLS,
          Fault.HAS_MACROS, FindingCode.WORKBOOK_HAS_MACROS,
          Fault.REACHES_OUT, FindingCode.WORKBOOK_REACHES_OUT,
          Fault.DECLARES_ENTITIES, FindingCode.WORKBOOK_DECLARES_ENTITIES);

  private static final Map<Fault, FindingCode> OF_DOCUMENTS =
      Map.of(
          Fault.TOO_LARGE, FindingCode.DOCUMENT_TOO_LARGE,
          Fault.OTHER_KIND, FindingCode.DOCUMENT_NOT_DOCX,
          Fault.ENCRYPTED, FindingCode.DOCUMENT_ENCRYPTED,
          Fault.UNREADABLE, FindingCode.DOCUMENT_UNREADABLE,
          Fault.SWELLS, FindingCode.DOCUMENT_SWELLS,
          Fault.HAS_MACROS, FindingCode.DOCUMENT_HAS_MACROS,
          Fault.DECLARES_ENTITIES, FindingCode.DOCUMENT_DECLARES_ENTITIES);

  private final String extension;
  private final String mainType;

  OfficeKind(String extension, String mainType) {
    this.extension = extension;
    this.mainType = mainType;
  }

  String extension() {
    return extension;
  }

  /** The content type of the part with which everything begins. */
  String mainType() {
    return mainType;
  }

  /** Empty when files of this kind may have it. */
  Optional<FindingCode> code(Fault fault) {
    return Optional.ofNullable((this == WORKBOOK ? OF_WORKBOOKS : OF_DOCUMENTS).get(fault));
  }

  boolean isMarkup(String partExtension) {
    return this == WORKBOOK ? !BINARY.contains(partExtension) : MARKUP.contains(partExtension);
  }
}
