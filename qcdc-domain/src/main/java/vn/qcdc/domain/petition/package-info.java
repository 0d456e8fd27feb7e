/**
 * Petitions (đơn): complaints, denunciations, recommendations and feedback, each as a family of
 * states that have only the ways on which the law leaves open. Start with {@link
 * vn.qcdc.domain.petition.PetitionLife}.
 */
@NullMarked
package vn.qcdc.domain.petition;

import org.jspecify.annotations.NullMarked;
