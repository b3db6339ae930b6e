package health.cairn.bench.kill;

import health.cairn.app.CairnServer;
import health.cairn.app.record.Journals;
import health.cairn.app.storage.AuditTrail;
import health.cairn.app.storage.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The process that is killed: looks at what the last one promised, then writes until its end. */
public final class Clinic {
  private Clinic() {}

  public static void main(String[] args) throws IOException {
    var clinic = new SpringApplicationBuilder(CairnServer.class).run("--server.port=-1");
    System.out.println(looked(clinic, Path.of(args[0])));
    new Writers(clinic).begin();
  }

  private static String looked(ApplicationContext clinic, Path promises) throws IOException {
    var journals = clinic.getBean(Journals.class);
    long lost = 0;
    for (var line : Files.readAllLines(promises)) {
      var promise = Acknowledged.of(line).orElseThrow();
      var there = journals.read(promise.stream()).size();
      lost += Math.max(0, promise.facts() - there);
    }
    var verified = clinic.getBean(AuditTrail.class).verify();
    if (!(verified instanceof Verified.Whole whole)) return "looked: broken " + verified;
    return "looked: lost %d, half %d, trail %d".formatted(lost, half(clinic), whole.rows());
  }

  /** Streams with an odd fact, or with facts and traces that do not match. */
  private static long half(ApplicationContext clinic) {
    var found =
        clinic
            .getBean(JdbcTemplate.class)
            .queryForObject(
                """
                select count(*) from
                  (select stream::text as id, count(*) as facts from journal where kind = ?
                   group by stream) j
                full join
                  (select subject as id, count(*) as traces from audit where subject_kind = 'kill'
                   group by subject) a using (id)
                where facts is distinct from traces * ?
                """,
                Long.class,
                Writers.KIND,
                Writers.FACTS);
    return Optional.ofNullable(found).orElse(0L);
  }
}
