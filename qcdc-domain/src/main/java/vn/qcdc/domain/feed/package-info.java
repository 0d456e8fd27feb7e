/**
 * Many figures of many units at once (nạp số liệu hàng loạt): rows as claimed → sheets → merged
 * with what stands, by the same checks as a single sheet. Start with {@link
 * vn.qcdc.domain.feed.TakeFeed}.
 */
@NullMarked
package vn.qcdc.domain.feed;

import org.jspecify.annotations.NullMarked;
