package vn.qcdc.api.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.domain.organisation.Hierarchy;
import vn.qcdc.domain.organisation.Level;
import vn.qcdc.domain.organisation.Organisation;
import vn.qcdc.domain.organisation.SampleOrganisation;
import vn.qcdc.domain.organisation.SampleUnit;
import vn.qcdc.domain.organisation.UnitDirectory;
import vn.qcdc.domain.organisation.UnitDraft;
import vn.qcdc.domain.organisation.UnitId;

class UnitsCsvTest {

  @TempDir private Path folder;

  @Test
  void what_is_written_is_read_as_the_same_units() throws IOException {
    List<UnitDraft> drafts = read(written(SampleOrganisation.organisation()));
    assertEquals(SampleOrganisation.units().size(), drafts.size());
    UnitDraft party = draft(drafts, "934-DU00");
    assertEquals("934", party.parent());
    assertEquals("93-DU00", party.partyParent());
    assertEquals("2004-01-01", party.validFrom());
    assertEquals("gso:934", draft(drafts, "934").externalCodes());
    assertEquals("", draft(drafts, "93").parent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+84", "-", "@Hòa An", "'=1+1", "Tân Phước, \"Hưng\"", "'Hòa'"})
  void any_name_comes_back_as_it_was_and_is_no_formula(String name) throws IOException {
    String csv =
        written(
            SampleOrganisation.organisationAnd(
                SampleUnit.of(new UnitId(101))
                    .named(Level.PROVINCE, "tỉnh", name)
                    .coded("94")
                    .unit()));
    assertEquals(name, draft(read(csv), "94").name());
    assertTrue(csv.lines().noneMatch(line -> line.matches(".*,\"?[=+@-].*")), csv);
  }

  private static String written(Organisation organisation) throws IOException {
    StringBuilder csv = new StringBuilder();
    UnitsCsv.write(
        UnitDirectory.of(organisation, SampleOrganisation.DAY, Hierarchy.TERRITORY), csv);
    return csv.toString();
  }

  private List<UnitDraft> read(String csv) throws IOException {
    return UnitsCsv.read(Files.writeString(folder.resolve("units.csv"), csv).toFile());
  }

  private static UnitDraft draft(List<UnitDraft> drafts, String code) {
    return drafts.stream().filter(draft -> draft.code().equals(code)).findFirst().orElseThrow();
  }
}
