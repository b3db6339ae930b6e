package health.cairn.app.patient;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the lists of other features are about. */
@Repository
public class PatientNames {
  private final JdbcClient jdbc;

  PatientNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A patient in a list.
   *
   * @param outOfReach the record is restricted and the reader is not named
   */
  public record Named(UUID id, String name, String mrn, boolean outOfReach) {}

  /** All in one statement, as the reader may see them. */
  public Map<UUID, Named> of(Collection<UUID> patients, UUID reader) {
    return jdbc
        .sql(
            """
            select p.id, p.name, p.mrn,
              exists (select from restriction r join patient q on q.id = r.record
                where q.shown_under = p.shown_under and not :reader = any (r.readers)) as out_of_reach
            from patient p where p.id = any (:ids)
            """)
        .param("reader", reader)
        .param("ids", patients.toArray(UUID[]::new))
        .query(Named.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Named::id, Function.identity()));
  }
}
