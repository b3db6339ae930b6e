package health.cairn.app.inputs;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.MultiValueMap;

/**
 * One form sent again and again about the same patients. What was refused leaves them as they were;
 * after anything else the next try has patients of its own.
 */
final class Tries {
  private static final int REFUSED = 400;

  private final MockMvc door;
  private final Sender sender;
  private final JdbcTemplate jdbc;
  private final Form form;
  private @Nullable Map<String, String> places;

  Tries(MockMvc door, Sender sender, JdbcTemplate jdbc, Form form) {
    this.door = door;
    this.sender = sender;
    this.jdbc = jdbc;
    this.form = form;
  }

  Form form() {
    return form;
  }

  /**
   * What came of one try.
   *
   * @param kept whether the record, of whomever, has more entries than before
   */
  record Answer(MockHttpServletResponse response, boolean kept) {}

  Answer send(MultiValueMap<String, String> fields) throws Exception {
    var here = places == null ? sender.places(door, form) : places;
    places = null;
    var before = entries();
    var response = Sender.send(door, form, here, fields);
    var answer = new Answer(response, entries() != before);
    if (isRefusal(answer)) places = here;
    return answer;
  }

  /** An act on a person's account is no entry of the record, and is answered with the page. */
  private static boolean isRefusal(Answer answer) throws Exception {
    var response = answer.response();
    boolean objects =
        response.getStatus() == 200 && response.getContentAsString().contains("-wrong\"");
    return !answer.kept()
        && response.getRedirectedUrl() == null
        && (objects || response.getStatus() >= REFUSED);
  }

  private long entries() {
    return jdbc.queryForObject("select count(*) from journal", Long.class);
  }
}
