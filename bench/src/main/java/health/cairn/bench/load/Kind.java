package health.cairn.bench.load;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;

/** What people ask of a clinic, and within how many milliseconds 95 of 100 are to be answered. */
enum Kind {
  COURSE_PAGE("course page", 60, 200),
  TODAY("today", 60, 200),
  SEARCH("search", 30, 200),
  /** Kept is answered with the way back to the course; a form that comes again was refused. */
  SCORE("kept score", 40, 302);

  private static final String[] NAMES = {
    "rowan", "lindq", "zoe", "núñez", "ibara", "00431", "1971", "quil", "ada", "okafor"
  };
  private static final int DAYS = 3;
  private static final int MINUTES_APART = 7;
  private static final int FIRST_HOUR = 6;
  private static final int TOTALS = 17;

  final String word;
  final double target;
  private final int done;

  Kind(String word, double target, int done) {
    this.word = word;
    this.target = target;
    this.done = done;
  }

  /**
   * Sends one request.
   *
   * @param time how often this was asked of this course before: each score has a minute and, beside
   *     its neighbours, a total of its own
   * @return how it ended
   */
  Took ask(Visitor visitor, String course, int time, long due) {
    try {
      var answer =
          switch (this) {
            case COURSE_PAGE -> visitor.get(course);
            case TODAY -> visitor.get("/today");
            case SEARCH ->
                visitor.post("/patients/search", Map.of("q", NAMES[time % NAMES.length]));
            case SCORE -> visitor.post(course + "/assessments/phq-9", score(time));
          };
      var end = answer.statusCode() == done ? End.DONE : End.of(answer.statusCode());
      return new Took(this, (System.nanoTime() - due) / 1e6, end);
    } catch (Exception broken) {
      return new Took(this, (System.nanoTime() - due) / 1e6, End.FAILED);
    }
  }

  private static Map<String, String> score(int time) {
    var day = LocalDate.now(ZoneOffset.UTC).minusDays(1 + time % DAYS);
    var at = LocalTime.of(FIRST_HOUR, 0).plusMinutes((long) MINUTES_APART * (time / DAYS));
    return Map.of(
        "mode", "total",
        "total", String.valueOf(4 + time * 5 % TOTALS),
        "day", day.toString(),
        "time", at.toString());
  }

  /** How a request ended: what was asked for was done, or refused in words, or broke. */
  enum End {
    DONE,
    REFUSED,
    FAILED;

    static End of(int status) {
      return status == 200 || status == 409 || status == 422 ? REFUSED : FAILED;
    }
  }

  /** One request. */
  record Took(Kind kind, double millis, End end) {}
}
