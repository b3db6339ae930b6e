package health.cairn.app.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.cairn.app.ClinicTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ClinicTest
class TracesTest {
  private final UUID patient = UUID.randomUUID();

  @Autowired MockMvc door;
  @Autowired AuditPages pages;

  @Test
  void showWhoReadARecord() throws Exception {
    door.perform(get("/traces-of/" + patient).with(Staff.as(Role.NURSE)));
    assertThat(ofPatient())
        .singleElement()
        .matches(line -> line.who().equals(Optional.of(Staff.signedIn(Role.NURSE).id())))
        .matches(line -> line.role().equals("nurse") && line.action().equals("read"))
        .matches(line -> line.outcome().equals("done"))
        .matches(line -> line.subject().equals("/traces-of/{patient}"));
  }

  @Test
  void showWhoWasRefused() throws Exception {
    door.perform(get("/traces-of/" + patient).with(Staff.as(Role.INTEGRATOR)));
    assertThat(ofPatient()).singleElement().matches(line -> line.outcome().equals("refused"));
  }

  private List<AuditPages.Line> ofPatient() {
    return pages.find(
        new AuditPages.Search(
            Optional.empty(),
            Optional.of(patient),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }
}
