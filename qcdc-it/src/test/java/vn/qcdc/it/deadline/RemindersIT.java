package vn.qcdc.it.deadline;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.qcdc.it.example.Example;
import vn.qcdc.it.http.Answer;
import vn.qcdc.it.http.Api;

/** Reminders that the server makes by itself, read as events. */
class RemindersIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  private final YearMonth lastMonth = YearMonth.from(today).minusMonths(1);
  private final YearMonth monthBefore = lastMonth.minusMonths(1);
  private final LocalDate due = today.plusDays(3);
  private final Api reader = Api.reader();

  @BeforeAll
  static void load() {
    Example.load();
  }

  @Test
  void units_are_reminded_once_and_an_extension_begins_anew() throws InterruptedException {
    publish();
    Reading reading = new Reading();
    reading.until(item -> is(item, "BEFORE", lastMonth));
    reading.until(item -> is(item, "AFTER", monthBefore));
    JsonNode before = reading.all(item -> is(item, "BEFORE", lastMonth)).get(0);
    assertEquals(due.toString(), before.path("due").asText());
    assertFalse(before.at("/unit/name").asText().isBlank());
    Set<String> communes = units(reading.all(item -> is(item, "BEFORE", lastMonth)));
    assertTrue(communes.size() > 20, communes::toString);

    Api.officerOf("92")
        .putJson(
            "/v1/submissions/IT-URGED/31321/" + monthBefore,
            "{\"figures\": [{\"measure\": \"IT_URGED_TEAMS\", \"value\": 7}]}")
        .expect(201);
    Api.approverOf("92")
        .postJson(
            "/v1/extensions",
            """
            {"form": "IT-URGED", "unit": "92", "period": "%s", "until": "%s", "reason": "Ngập lụt"}\
            """
                .formatted(monthBefore, today))
        .expect(201);
    reading.until(item -> is(item, "AT", monthBefore));
    Set<String> extended = units(reading.all(item -> is(item, "AT", monthBefore)));
    assertFalse(extended.contains("31321"), "has sent");
    assertTrue(extended.size() > 20 && communes.containsAll(extended), extended::toString);

    reading.goOn();
    assertEquals(reading.items.size(), new HashSet<>(reading.items).size());
    assertEquals(reading.known, reading.next, "nothing new: the same mark");
  }

  @Test
  void a_mark_that_was_not_given_out_is_refused() {
    reader.get("/v1/reminders?since=yesterday").expectProblem(400, "BAD_REQUEST");
  }

  /** Last month is due in three days, so the month before is overdue. */
  private void publish() {
    String form =
        """
        {"measures": [{"code": "IT_URGED_TEAMS", "name": "Tổ hòa giải", "countedIn": "tổ",
                       "valueType": "COUNT", "nature": "STOCK"}],
         "forms": [{"code": "IT-URGED", "name": "Biểu được đôn đốc", "unitKind": "TERRITORY",
                    "levels": ["COMMUNE"], "periodType": "MONTH", "validFrom": "2025-07-01",
                    "dueDays": %d, "cells": [{"measure": "IT_URGED_TEAMS"}]}]}\
        """
            .formatted(ChronoUnit.DAYS.between(lastMonth.atEndOfMonth(), due));
    Api.administrator().postJson("/v1/catalogue/imports", form).expect(200);
  }

  private static boolean is(JsonNode item, String kind, YearMonth period) {
    return item.path("kind").asText().equals(kind)
        && item.at("/period/code").asText().equals(period.toString());
  }

  private static Set<String> units(List<JsonNode> items) {
    return items.stream()
        .map(item -> item.at("/unit/code").asText())
        .collect(toCollection(TreeSet::new));
  }

  /** Somebody who asks again and again with the mark of the last answer. */
  private final class Reading {
    private final List<JsonNode> items = new ArrayList<>();
    private String next = "";
    private String known = "";

    void until(Predicate<JsonNode> found) throws InterruptedException {
      for (long second = 0; second < PATIENCE.toSeconds(); second++) {
        goOn();
        if (items.stream().anyMatch(found)) {
          return;
        }
        TimeUnit.SECONDS.sleep(1);
      }
      throw new AssertionError("Not among " + items.size() + " reminders");
    }

    void goOn() {
      int found;
      do {
        Answer answer =
            reader.get("/v1/reminders" + (next.isEmpty() ? "" : "?since=" + next)).expect(200);
        found = answer.at("/items").size();
        answer
            .at("/items")
            .forEach(
                item -> {
                  if (item.path("form").asText().equals("IT-URGED")) {
                    items.add(item);
                  }
                });
        known = next;
        next = answer.at("/next").asText();
      } while (found > 0);
    }

    List<JsonNode> all(Predicate<JsonNode> wanted) {
      return items.stream().filter(wanted).toList();
    }
  }
}
