package health.cairn.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import health.cairn.app.ClinicTest;
import health.cairn.core.record.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ClinicTest
class ProjectionsTest {
  private static final Stream<Noted> NOTED =
      Stream.of("counted", Noted.class).kind("counted.noted.v1", Noted.class);

  record Noted(Instant at) implements Fact {}

  @Autowired Journals journals;
  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void seeEveryJournalOnceAndWhole() {
    var one = UUID.randomUUID();
    var other = UUID.randomUUID();
    journals.append(one, 0, List.of(row(1), row(2)), Optional.empty());
    journals.append(other, 0, List.of(row(1)), Optional.empty());
    journals.append(one, 2, List.of(row(3)), Optional.empty());
    var lengths = new Lengths();
    var count =
        new TransactionTemplate(transactions)
            .execute(all -> new Projections(jdbc, List.of(lengths)).rebuild((done, of) -> {}));
    assertThat(lengths.cleared).isEqualTo(1);
    assertThat(lengths.of).containsEntry(one, 3).containsEntry(other, 1).hasSize(count);
    assertThat(lengths.twice).isEmpty();
  }

  /** How long each journal is. */
  private static final class Lengths implements Projection<Noted> {
    final Map<UUID, Integer> of = new HashMap<>();
    final List<UUID> twice = new ArrayList<>();
    int cleared;

    @Override
    public Stream<Noted> stream() {
      return NOTED;
    }

    @Override
    public String name() {
      return "lengths";
    }

    @Override
    public void clear() {
      cleared++;
    }

    @Override
    public Runnable derive(Folder<Noted> folder) {
      return () -> {
        if (of.put(folder.id(), folder.journal().size()) != null) twice.add(folder.id());
      };
    }
  }

  private static JournalRow row(int number) {
    var ten = Instant.parse("2026-03-02T10:00:00Z");
    return new JournalRow(
        number,
        "counted.noted.v1",
        ten,
        ten,
        new UUID(0, 1),
        Optional.empty(),
        "{\"at\": \"2026-03-02T10:00:00Z\"}",
        Optional.empty());
  }
}
