package vn.qcdc.api.parameter;

import static vn.qcdc.domain.finding.FindingCode.VALUE_NOT_ALLOWED;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.qcdc.api.problem.ProblemCode;
import vn.qcdc.api.problem.ProblemException;
import vn.qcdc.domain.finding.Finding;

/**
 * Reads the values of parameters; what cannot be read is a 400 that says what may stand there, not
 * a 404.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {

  private static final Map<Class<?>, Reading<?>> READINGS =
      Map.of(
          LocalDate.class, new Reading<>(text -> LocalDate.parse(ofThisAge(text)), "2023-12-31"),
          OffsetDateTime.class, new Reading<>(ParameterConverters::instant, "2023-12-31T17:00:00Z"),
          UUID.class, new Reading<>(UUID::fromString, "00000000-0000-0000-0000-000000000000"),
          Integer.class, new Reading<>(Integer::valueOf, "0, 1, 2, …"),
          Boolean.class, new Reading<>(ParameterConverters::bool, "true, false"));

  private record Reading<T>(Function<String, T> read, String expected) {}

  @Override
  @SuppressWarnings("unchecked") // a reading stands under the class that it reads
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    @Nullable Reading<T> reading = type.isEnum() ? words(type) : (Reading<T>) READINGS.get(type);
    return reading == null ? null : new Converter<>(reading, name(annotations));
  }

  private static <T> Reading<T> words(Class<T> type) {
    Map<String, T> words =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toMap(Object::toString, word -> word));
    String expected =
        Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    return new Reading<>(
        text -> {
          @Nullable T word = words.get(text);
          if (word == null) {
            throw new IllegalArgumentException(text);
          }
          return word;
        },
        expected);
  }

  private static OffsetDateTime instant(String text) {
    return OffsetDateTime.parse(ofThisAge(text)).withOffsetSameInstant(ZoneOffset.UTC);
  }

  /** Years that a calendar can show and the database can keep. */
  private static String ofThisAge(String text) {
    if (!text.startsWith("19") && !text.startsWith("2")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static Boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static String name(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (annotation instanceof QueryParam query) {
        return query.value();
      } else if (annotation instanceof PathParam path) {
        return path.value();
      } else if (annotation instanceof HeaderParam header) {
        return header.value();
      }
    }
    return DefaultValue.class.getSimpleName();
  }

  private record Converter<T>(Reading<T> reading, String name) implements ParamConverter<T> {

    @Override
    public @Nullable T fromString(@Nullable String text) {
      if (text == null) {
        return null;
      }
      try {
        return reading.read().apply(text);
      } catch (DateTimeException | IllegalArgumentException unreadable) {
        throw new ProblemException(
            ProblemCode.BAD_REQUEST,
            Finding.blocking(VALUE_NOT_ALLOWED, name, text, reading.expected()));
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
