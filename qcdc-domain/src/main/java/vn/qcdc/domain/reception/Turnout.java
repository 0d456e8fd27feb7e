package vn.qcdc.domain.reception;

/**
 * Who came and with what. Visits, people and cases are three counts of which none follows from
 * another: a delegation is one visit of many people with one case.
 *
 * @param visits lượt, not negative, as all of these
 * @param people người
 * @param firstCases vụ việc that had not been brought before
 * @param repeatedCases vụ việc that had been brought before
 * @param largeGroups đoàn đông người
 */
public record Turnout(int visits, int people, int firstCases, int repeatedCases, int largeGroups) {}
