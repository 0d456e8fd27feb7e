package vn.qcdc.domain.dialogue;

/**
 * The number of an item of a unit's plan.
 *
 * @param number counted from 1
 */
public record PlannedItem(int year, int number) {}
