package health.cairn.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.cairn.app.ClinicTest;
import health.cairn.app.security.Role;
import health.cairn.app.security.Staff;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@ClinicTest
class EvidencePageTest {
  @Autowired private MockMvc door;

  private MockHttpServletResponse open(String condition) throws Exception {
    return door.perform(get("/evidence/" + condition).with(Staff.as(Role.PRESCRIBER)))
        .andReturn()
        .getResponse();
  }

  @Test
  void namesEachStudyWithWhatIsDoubtfulAboutIt() throws Exception {
    assertThat(open("depression").getContentAsString())
        .contains("Evidence grade B", "aan het Rot M 2010", "https://pubmed.ncbi.nlm.nih.gov/")
        .contains("the PubMed number is from memory", "0 of 5");
  }

  @Test
  void isNotThereForAConditionThatCairnDoesNotKnow() throws Exception {
    assertThat(open("gout").getStatus()).isEqualTo(404);
  }
}
