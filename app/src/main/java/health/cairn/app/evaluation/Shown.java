package health.cairn.app.evaluation;

import health.cairn.core.eligibility.Question;
import java.util.List;

/** What the page shows: sections of questions with their answers. */
record Shown(String id, String title, List<Asked> questions) {

  /**
   * A question and its latest answer.
   *
   * @param value as a form writes it; empty for no answer
   * @param none whether the list of medicines is known to be empty
   * @param about who answered, and when; empty for no answer
   * @param readOnly what has its place in the patient's record
   */
  record Asked(
      Question question,
      String value,
      boolean none,
      String about,
      boolean stale,
      boolean readOnly) {
    public String code() {
      return question.code().value();
    }

    public String kind() {
      return question.kind().word();
    }
  }

  /**
   * A criterion that holds.
   *
   * @param facts each in words, with its age
   * @param mark the mark and sources on one line
   */
  record Why(
      String id,
      String title,
      String says,
      String severity,
      String tone,
      List<String> facts,
      String mark,
      List<String> sources,
      String note,
      String setAside,
      boolean maySetAside) {}

  /** What is missing in one section. */
  record Gap(String section, String title, List<Question> questions) {}
}
