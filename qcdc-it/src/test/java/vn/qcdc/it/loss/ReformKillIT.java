package vn.qcdc.it.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.qcdc.it.http.Api;
import vn.qcdc.it.running.RunningServer;

/** The server is killed while a reorganisation is being entered. */
class ReformKillIT {
  private static final int MERGED = 20;
  private static final int HAMLETS_EACH = 50;
  private static final int NO_ANSWER = 0;

  private final RunningServer server = RunningServer.shared();
  private final Api administrator = Api.administrator();

  @AfterEach
  void leaveItRunningForTheOthers() {
    server.restart();
  }

  /**
   * @param delay after how many milliseconds; also names a province of its own
   */
  @ParameterizedTest
  @ValueSource(ints = {60, 300})
  void after_a_kill_it_is_whole_or_absent_and_sending_again_completes_it(int delay)
      throws InterruptedException {
    String province = "G" + delay;
    administrator.postCsv("/v1/units/imports", units(province)).expect(200);
    Thread sending = new Thread(() -> send(province));
    sending.start();
    Thread.sleep(delay);
    server.kill();
    sending.join();
    server.restart();
    int merged = merged(province);
    assertTrue(List.of(0, MERGED).contains(merged), () -> merged + " merged");
    int kept = administrator.get("/v1/reorganisations/" + province + "-NHAP").status();
    assertEquals(merged == 0 ? 404 : 200, kept);
    assertEquals(200, send(province));
    assertEquals(MERGED, merged(province));
  }

  private int send(String province) {
    try {
      return administrator.postCsv("/v1/reorganisations/imports", mergers(province)).status();
    } catch (UncheckedIOException broken) {
      return NO_ANSWER;
    }
  }

  private int merged(String province) {
    List<String> names =
        administrator
            .get("/v1/units?asOf=2190-01-01&parent=" + province)
            .expect(200)
            .each("/items", "/name");
    return (int) names.stream().filter("Mới"::equals).count();
  }

  private static String units(String province) {
    StringBuilder csv = new StringBuilder();
    csv.append("code,kind,level,type,name,parent,party_parent,valid_from,external_codes\n");
    csv.append(province).append(",TERRITORY,PROVINCE,tỉnh,Thử,,,2026-01-01,\n");
    for (int i = 0; i < 2 * MERGED; i++) {
      String commune = province + "-" + i;
      csv.append(commune).append(",TERRITORY,COMMUNE,xã,Cũ,").append(province);
      csv.append(",,2026-01-01,\n");
      for (int hamlet = 0; hamlet < HAMLETS_EACH; hamlet++) {
        csv.append(commune).append("-").append(hamlet).append(",TERRITORY,HAMLET,ấp,Ấp,");
        csv.append(commune).append(",,2026-01-01,\n");
      }
    }
    return csv.toString();
  }

  private static String mergers(String province) {
    String event = province + "-NHAP,1/NQ,HĐND,2026-01-01,2190-01-01,";
    StringBuilder csv = new StringBuilder();
    csv.append("reorganisation,number,issuer,issued_on,effective_on,act,unit,successor,weight,");
    csv.append("weighed_by,code,kind,level,type,name,parent,party_parent,external_codes\n");
    for (int i = 0; i < MERGED; i++) {
      String heir = province + "-M" + i;
      csv.append(event).append("ESTABLISH,,,,,").append(heir);
      csv.append(",TERRITORY,COMMUNE,xã,Mới,").append(province).append(",,\n");
      for (int old : List.of(2 * i, 2 * i + 1)) {
        csv.append(event).append("MERGE,").append(province).append("-").append(old);
        csv.append(",").append(heir).append(",,,,,,,,,,\n");
      }
    }
    return csv.toString();
  }
}
