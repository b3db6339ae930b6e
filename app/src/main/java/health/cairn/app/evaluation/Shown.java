package health.cairn.app.evaluation;

import health.cairn.core.eligibility.Question;
import java.util.List;

/**
 * What the page shows: sections of questions with their answers.
 *
 * @param done how many of those that are asked have an answer that is not too old
 * @param asked how many of the questions are asked of this patient
 * @param noneOfThese how many open questions "none of these" would answer with no
 * @param bad whether an answer of it was refused just now
 */
record Shown(
    String id,
    String title,
    List<Asked> questions,
    int done,
    int asked,
    int noneOfThese,
    boolean bad) {

  public boolean isWhole() {
    return done == asked;
  }

  /**
   * A question and its latest answer.
   *
   * @param value as a form writes it; empty for no answer
   * @param none whether the list of medicines is known to be empty
   * @param said the answer in words; empty for no answer
   * @param about who answered, and when; empty for no answer
   * @param dated the same with the day, as paper says it, which grows old
   * @param when of whom it is asked, where it is not asked of this patient; empty where it is
   * @param path where the record has the answer; empty where the evaluation asks
   * @param conflict both statements, where they contradict
   */
  record Asked(
      Question question,
      String value,
      boolean none,
      String said,
      String about,
      String dated,
      boolean stale,
      String when,
      String path,
      List<String> conflict) {
    public String code() {
      return question.code().value();
    }

    public String kind() {
      return question.kind().word();
    }

    /** What has its place in the patient's record. */
    public boolean isReadOnly() {
      return !path.isEmpty();
    }

    public boolean isUnasked() {
      return !when.isEmpty();
    }

    boolean isDone() {
      return !said.isEmpty() && !stale && conflict.isEmpty() && !value.equals(Written.UNKNOWN);
    }

    boolean isOpen() {
      return !isUnasked() && value.isEmpty() && !none;
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

  /**
   * A contradiction between the record and the evaluation.
   *
   * @param counts the answer that counts until then
   * @param path where the record is changed
   */
  record Contradiction(
      String code, String text, String asked, String ofRecord, String counts, String path) {}
}
