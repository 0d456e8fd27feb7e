/**
 * That holders are urged to answer what they hold, and their superiors told when it does not help
 * (đôn đốc giải quyết). Start with {@link vn.qcdc.domain.urging.UrgeHolders}.
 */
@NullMarked
package vn.qcdc.domain.urging;

import org.jspecify.annotations.NullMarked;
