package vn.qcdc.api.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.api.contract.model.FigureEntry;

class JsonMappingTest {

  private final ObjectMapper json = JsonMapping.json();

  @Test
  void text_is_the_same_however_it_was_typed() throws JsonProcessingException {
    assertEquals("Hiệp", json.readValue("\"Hie\u0323\u0302p\"", String.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"a\\u0000b\"", "\"a\\u001bb\"", "\"x\\ud800y\"", "\"x\\udc00\""})
  void text_that_cannot_be_kept_is_refused(String text) {
    assertThrows(JsonProcessingException.class, () -> json.readValue(text, String.class));
  }

  @Test
  void whole_characters_beyond_the_first_plane_are_text() throws JsonProcessingException {
    assertEquals("👍", json.readValue("\"\\ud83d\\udc4d\"", String.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[2020,1,1]",
        "\"2020-01-01T00:00:00Z\"",
        "\"+9999-01-01\"",
        "\"2023-02-30\"",
        "20200101",
        "\"\""
      })
  void a_day_is_written_in_one_way_only(String day) {
    assertThrows(JsonProcessingException.class, () -> json.readValue(day, LocalDate.class));
  }

  @Test
  void a_day_is_read() throws JsonProcessingException {
    assertEquals(LocalDate.of(2018, 8, 24), json.readValue("\"2018-08-24\"", LocalDate.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"measure\": \"WORKS\", \"value\": \"12\"}",
        "{\"measure\": 12}",
        "{\"measure\": \"WORKS\", \"nil\": 1}",
        "{\"measure\": \"WORKS\", \"valeu\": 1}",
        "{\"measure\": \"WORKS\", \"measure\": \"WORKS\"}",
        "{\"measure\": \"WORKS\"} {}"
      })
  void nothing_is_guessed(String entry) {
    assertThrows(JsonProcessingException.class, () -> json.readValue(entry, FigureEntry.class));
  }

  @Test
  void decimals_are_plain_and_what_is_not_there_is_absent() throws JsonProcessingException {
    FigureEntry entry = new FigureEntry().measure("WORKS").value(new BigDecimal("1E+3"));
    assertEquals(
        Map.of("measure", "WORKS", "value", 1000),
        json.readValue(json.writeValueAsString(entry), Map.class));
    assertEquals("{\"measure\":\"WORKS\",\"value\":1000}", json.writeValueAsString(entry));
  }
}
