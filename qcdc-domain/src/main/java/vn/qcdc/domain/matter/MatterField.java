package vn.qcdc.domain.matter;

/** What matters are about (lĩnh vực), e.g. land or roads. */
public record MatterField(String code, String vietnamese, String english) {}
