package health.cairn.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A clinic that is brought up to date finds on Today what waited before. */
class WorklistUpgradeTest {
  private static final List<String> BEFORE =
      List.of("1", "2", "3", "4", "10", "11", "12", "13", "20", "21", "22", "30", "36");

  private final Database database = TestDatabase.another();

  @AfterEach
  void remove() {
    TestDatabase.removeAnother();
  }

  @Test
  void takesWhatTheRowsOfTheCoursesSaid() throws Exception {
    Schema.makeAsOf(database, BEFORE);
    var jdbc = new JdbcTemplate(database.asOwner());
    jdbc.update(
        """
        insert into course (id, patient, phase, entries, given, planned, opened, next_infusion,
          score_instrument, score_from, score_by, score_why, latest_score, latest_at,
          decision_after, decision_since, flags, flag_raised, flag_tries, flag_tried, contact_by,
          booster_from, booster_by, drifts)
        values (gen_random_uuid(), gen_random_uuid(), 'series', 9, 3, 2, '2026-01-01Z',
          '2026-02-01Z', 'phq-9', null, '2026-02-02Z', 'after-infusion', 12, '2026-01-30Z', 3,
          '2026-01-29Z', 2, '2026-01-28Z', 1, '2026-01-28 10:00Z', '2026-02-03Z', '2026-03-01Z',
          '2026-03-09Z', true)
        """);
    jdbc.update(
        """
        insert into course (id, patient, phase, entries, given, planned, next_infusion, flags,
          drifts, closed)
        values (gen_random_uuid(), gen_random_uuid(), 'closed', 2, 0, 1, '2026-02-01Z', 0, false,
          '2026-02-09Z')
        """);
    Schema.bringUpToDate(Schema.of(database));
    assertThat(
            jdbc.queryForList(
                "select kind || coalesce(' from ' || since::date, '') || ' by ' || by::date || ' '"
                    + " || figures from due order by kind",
                String.class))
        .containsExactly(
            "boosters from 2026-03-01 by 2026-03-09 {}",
            "contacts by 2026-02-03 {}",
            "decisions by 2026-01-29 {\"after\": \"3\"}",
            "drifts by 2026-01-30 {\"score\": \"12\"}",
            "flags by 2026-01-28 {\"count\": \"2\", \"tried\": \"2026-01-28T10:00:00.000000Z\","
                + " \"tries\": \"1\"}",
            "infusions by 2026-02-01 {\"of\": \"5\", \"number\": \"4\"}",
            "scores by 2026-02-02 {\"why\": \"after-infusion\", \"instrument\": \"phq-9\"}");
  }
}
