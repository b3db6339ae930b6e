package health.cairn.app.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.app.ClinicTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ClinicTest
class JournalsTest {
  private static final UUID NURSE = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00.123456Z");

  @Autowired Journals journals;
  @Autowired JdbcTemplate jdbc;
  @Autowired PlatformTransactionManager transactions;

  private final UUID stream = UUID.randomUUID();

  @Test
  void readsBackWhatWasWritten() {
    var first = row(1);
    var second =
        new JournalRow(
            2,
            "noted.written.v1",
            TEN,
            TEN.plusSeconds(5),
            NURSE,
            Optional.of(1),
            "{\"a\": 1}",
            Optional.empty());
    assertThat(journals.append(stream, 0, List.of(first, second), Optional.empty())).isTrue();
    assertThat(journals.read(stream)).containsExactly(first, second);
  }

  @Test
  void isEmptyForAStreamThatNobodyWrote() {
    assertThat(journals.read(UUID.randomUUID())).isEmpty();
  }

  @Test
  void refusesRowsThatDoNotFollow() {
    assertThatThrownBy(() -> journals.append(stream, 0, List.of(row(2)), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverHasAGap() {
    assertThatThrownBy(() -> journals.append(stream, 4, List.of(row(5)), Optional.empty()))
        .isInstanceOf(DataAccessException.class);
    assertThat(journals.read(stream)).isEmpty();
  }

  @Nested
  class WhenAnotherWroteFirst {
    @Test
    void saysSoAndWritesNothing() {
      journals.append(stream, 0, List.of(row(1)), Optional.empty());
      assertThat(journals.append(stream, 0, List.of(row(1), row(2)), Optional.empty())).isFalse();
      assertThat(journals.read(stream)).hasSize(1);
    }

    @Test
    void leavesTheRestOfTheTransactionAlone() {
      journals.append(stream, 0, List.of(row(1)), Optional.empty());
      var other = UUID.randomUUID();
      new TransactionTemplate(transactions)
          .executeWithoutResult(
              all -> {
                assertThat(journals.append(other, 0, List.of(row(1)), Optional.empty())).isTrue();
                assertThat(journals.append(stream, 0, List.of(row(1)), Optional.empty())).isFalse();
                assertThat(journals.append(other, 1, List.of(row(2)), Optional.empty())).isTrue();
              });
      assertThat(journals.read(other)).hasSize(2);
    }

    @Test
    void letsExactlyOneOfManyIn() throws Exception {
      var pool = Executors.newFixedThreadPool(8);
      try {
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          attempts.add(() -> journals.append(stream, 0, List.of(row(1), row(2)), Optional.empty()));
        }
        var endings = new ArrayList<Boolean>();
        for (var ending : pool.invokeAll(attempts)) endings.add(ending.get());
        assertThat(endings).containsOnlyOnce(true);
        assertThat(journals.read(stream)).hasSize(2);
      } finally {
        pool.shutdownNow();
      }
    }
  }

  @Test
  void standsAndFallsWithTheCallersTransaction() {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            all -> {
              journals.append(stream, 0, List.of(row(1)), Optional.empty());
              all.setRollbackOnly();
            });
    assertThat(journals.read(stream)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal set kind = 'x'",
        "delete from journal",
        "truncate journal",
        "update audit set reason = ''",
        "delete from audit",
        "truncate audit",
        "alter table journal disable trigger all",
        "drop table audit"
      })
  void cannotChangeThePast(String sql) {
    assertThatThrownBy(() -> jdbc.execute(sql))
        .isInstanceOf(DataAccessException.class)
        .hasRootCauseInstanceOf(org.postgresql.util.PSQLException.class)
        .rootCause()
        .hasFieldOrPropertyWithValue("SQLState", "42501");
  }

  private static JournalRow row(int number) {
    return new JournalRow(
        number, "noted.written.v1", TEN, TEN, NURSE, Optional.empty(), "{}", Optional.empty());
  }
}
