package vn.qcdc.domain.dialogue;

import java.time.LocalDate;

/** An answer in the words that were approved for everybody (trả lời đã công khai). */
public record PublishedAnswer(String field, String text, LocalDate publishedOn) {}
