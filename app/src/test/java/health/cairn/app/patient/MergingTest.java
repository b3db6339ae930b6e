package health.cairn.app.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.cairn.app.ClinicTest;
import health.cairn.app.patient.Demographics.Gender;
import health.cairn.app.patient.PatientFact.Listed;
import health.cairn.app.record.Projections;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ClinicTest
class MergingTest {
  private static final UUID NURSE = UUID.randomUUID();

  private final String mark = "Mq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

  @Autowired private MockMvc door;
  @Autowired private Patients patients;
  @Autowired private Projections projections;

  private Patient known(String given) {
    return patients.register(
        new Demographics("", given, mark, "", LocalDate.of(1970, 1, 1), Gender.UNKNOWN, "", "", ""),
        NURSE);
  }

  private Patient again(Patient patient) {
    return patients.find(patient.id()).orElseThrow();
  }

  private List<UUID> found(String typed) {
    return patients.search(typed, 10).stream().map(PatientRow::id).toList();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Role role)
      throws Exception {
    return door.perform(request.with(Staff.as(role))).andReturn().getResponse();
  }

  @Test
  void bringsTheAllergiesAlongAndFindsBothNamesUnderTheSurvivor() {
    var gone = known("Ines");
    var goesOn = known("Agnes");
    patients.append(gone, new Listed(Instant.EPOCH, PatientList.ALLERGY, "Latex", ""), NURSE);
    assertThat(patients.merge(gone.id(), goesOn.id(), NURSE)).isTrue();
    assertThat(again(goesOn).on(PatientList.ALLERGY)).hasSize(1);
    assertThat(again(gone).mergedInto()).contains(goesOn.id());
    assertThat(found("Ines " + mark)).startsWith(goesOn.id()).doesNotContain(gone.id());
  }

  @Test
  void isUndoneWhole() {
    var gone = known("Ines");
    var goesOn = known("Agnes");
    patients.merge(gone.id(), goesOn.id(), NURSE);
    assertThat(patients.unmerge(gone.id(), NURSE)).isTrue();
    assertThat(patients.unmerge(gone.id(), NURSE)).isFalse();
    assertThat(again(goesOn).others()).isEmpty();
    assertThat(found("Ines " + mark)).contains(gone.id());
    assertThat(again(gone).entries()).hasSize(3);
  }

  @Test
  void followsAChainAndMakesTheSameRowsAnew() {
    var a = known("Ana");
    var b = known("Bea");
    var c = known("Cleo");
    patients.merge(a.id(), b.id(), NURSE);
    patients.merge(b.id(), c.id(), NURSE);
    assertThat(again(c).others()).hasSize(2);
    projections.rebuild((done, of) -> {});
    assertThat(found("Ana " + mark)).startsWith(c.id()).doesNotContain(a.id());
    patients.unmerge(b.id(), NURSE);
    assertThat(found("Ana " + mark)).contains(b.id()).doesNotContain(a.id());
  }

  @Test
  void neverGoesRoundInACircleWhenTwoMergeAtOnce() {
    var a = known("Ana").id();
    var b = known("Bea").id();
    assertThat(patients.merge(a, a, NURSE)).isFalse();
    var one = CompletableFuture.supplyAsync(() -> patients.merge(a, b, NURSE));
    var other = CompletableFuture.supplyAsync(() -> patients.merge(b, a, NURSE));
    assertThat(Stream.of(one.join(), other.join())).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void happensOnItsPageAndOnlyForThoseWhoMay() throws Exception {
    var gone = known("Ines");
    var goesOn = known("Ines");
    var page = "/patients/" + gone.id() + "/same/" + goesOn.id();
    var details = "/patients/" + gone.id() + "/details";
    assertThat(send(get(details), Role.NURSE).getContentAsString()).contains(page);
    assertThat(send(get(page), Role.NURSE).getContentAsString()).contains("One person");
    assertThat(send(post(page), Role.ADMINISTRATOR).getStatus()).isEqualTo(403);
    assertThat(send(post(page), Role.NURSE).getStatus()).isEqualTo(302);
    assertThat(send(post(page), Role.NURSE).getStatus()).isEqualTo(409);
    assertThat(send(get(details), Role.NURSE).getContentAsString()).contains("This record ended");
    var weight = post("/patients/" + gone.id() + "/weight").param("kilograms", "70");
    assertThat(send(weight, Role.NURSE).getStatus()).isEqualTo(409);
    assertThat(send(post(page + "/undo"), Role.NURSE).getStatus()).isEqualTo(302);
  }
}
