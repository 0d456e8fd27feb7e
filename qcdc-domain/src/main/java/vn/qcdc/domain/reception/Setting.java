package vn.qcdc.domain.reception;

import org.jspecify.annotations.Nullable;

/**
 * Where and how it was.
 *
 * @param online over the network (tiếp công dân trực tuyến)
 * @param place as people call it
 * @param note whatever else is to be said, of no person
 */
public record Setting(boolean online, @Nullable String place, @Nullable String note) {}
