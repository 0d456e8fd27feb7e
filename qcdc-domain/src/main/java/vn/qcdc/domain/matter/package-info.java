/**
 * Everything that somebody is owed an answer to: opinions of a dialogue, complaints, denunciations,
 * recommendations and feedback. One identity, one chain of holders, one journal for each, whatever
 * its life cycle. Start with {@link vn.qcdc.domain.matter.Matter}.
 */
@NullMarked
package vn.qcdc.domain.matter;

import org.jspecify.annotations.NullMarked;
