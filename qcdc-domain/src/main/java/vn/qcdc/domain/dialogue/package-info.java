/**
 * Leaders meet the people and answer them (tiếp xúc, đối thoại): the {@link
 * vn.qcdc.domain.dialogue.DialoguePlan} of a year, the {@link
 * vn.qcdc.domain.dialogue.DialogueSession} with its conclusions, how often each head has to hold
 * one, and the life of the opinions that are said there.
 */
@NullMarked
package vn.qcdc.domain.dialogue;

import org.jspecify.annotations.NullMarked;
