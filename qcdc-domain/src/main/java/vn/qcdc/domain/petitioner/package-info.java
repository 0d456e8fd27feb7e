/**
 * Who handed in a petition (người khiếu nại, tố cáo, kiến nghị, phản ánh). What may be shown, a
 * {@link vn.qcdc.domain.petitioner.Petitioner}, and who it is, an {@link
 * vn.qcdc.domain.petitioner.Identity}, are two values; only {@link
 * vn.qcdc.domain.petitioner.Petitioners} brings them together, and nothing that holds a secret
 * prints it.
 */
@NullMarked
package vn.qcdc.domain.petitioner;

import org.jspecify.annotations.NullMarked;
