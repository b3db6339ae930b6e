package health.cairn.app.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.cairn.app.ClinicTest;
import health.cairn.app.record.Keeping.Kept;
import health.cairn.app.record.Keeping.Overtaken;
import health.cairn.app.record.Keeping.Refused;
import health.cairn.core.record.Entry;
import health.cairn.core.record.Fact;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A new stream is its facts, their names and a table: all else is here already. */
@ClinicTest
class RecordsTest {

  // ---- the whole stream ----
  sealed interface DoorFact extends Fact {
    Stream<DoorFact> STREAM =
        Stream.of("door", DoorFact.class)
            .kind("door.opened.v1", Opened.class)
            .kind("door.mistaken.v1", Mistaken.class);

    record Opened(Instant at, int degrees) implements DoorFact {}

    record Mistaken(Instant at) implements DoorFact {
      @Override
      public boolean withdraws() {
        return true;
      }
    }
  }

  // ---- and what a list would show of it ----
  static class Doors implements Projection<DoorFact> {
    final Map<UUID, List<DoorFact>> shown = new HashMap<>();

    @Override
    public Stream<DoorFact> stream() {
      return DoorFact.STREAM;
    }

    @Override
    public String name() {
      return "doors";
    }

    @Override
    public synchronized void clear() {
      shown.clear();
    }

    @Override
    public Runnable derive(Folder<DoorFact> folder) {
      return () -> show(folder);
    }

    private synchronized void show(Folder<DoorFact> folder) {
      shown.put(folder.id(), folder.journal().facts());
    }
  }

  private static final UUID NURSE = new UUID(0, 7);
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

  @Autowired private Journals journals;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private PlatformTransactionManager transactions;

  private final Doors doors = new Doors();
  private final List<Object> told = new CopyOnWriteArrayList<>();
  private final UUID patient = UUID.randomUUID();
  private final Folder<DoorFact> none =
      Folder.empty(DoorFact.STREAM, UUID.randomUUID(), Optional.of(patient));

  private Records records;

  @BeforeEach
  void withDoors() {
    records = records();
  }

  private Records records() {
    var beans = new StaticListableBeanFactory(Map.of("doors", doors));
    ObjectProvider<Projection<?>> projections =
        beans.getBeanProvider(ResolvableType.forClass(Projection.class));
    return new Records(journals, projections, told::add, transactions, Clock.systemUTC());
  }

  private static DoorFact opened(int degrees) {
    return new DoorFact.Opened(TEN.plusSeconds(degrees), degrees);
  }

  private Keeping<DoorFact, String> keep(Folder<DoorFact> known, DoorFact... facts) {
    return records.keep(known, NURSE, journal -> Draft.keep(List.of(facts)));
  }

  private Folder<DoorFact> now() {
    return records.read(DoorFact.STREAM, none.id());
  }

  @Test
  void keepsAnActAsAWhole() {
    var kept = keep(none, opened(20), opened(10));
    assertThat(kept).isInstanceOf(Kept.class);
    assertThat(now()).isEqualTo(kept.folder());
    assertThat(now().journal().facts()).containsExactly(opened(10), opened(20));
    assertThat(doors.shown.get(none.id())).containsExactly(opened(10), opened(20));
    assertThat(records.about(DoorFact.STREAM, patient)).containsExactly(now());
  }

  @Test
  void knowsNothingOfWhatAFailedTransactionWrote() {
    keep(none, opened(1));
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            all -> {
              keep(now(), opened(2));
              assertThat(now().journal().facts()).containsExactly(opened(1), opened(2));
              all.setRollbackOnly();
            });
    assertThat(now().journal().facts()).containsExactly(opened(1));
    var elsewhere = records();
    elsewhere.keep(elsewhere.read(DoorFact.STREAM, none.id()), NURSE, it -> Draft.keep(opened(3)));
    assertThat(now().journal().facts()).containsExactly(opened(1), opened(3));
  }

  @Test
  void tellsOnceWhatWasAndWhatIs() {
    var one = keep(none, opened(1)).folder();
    var two = keep(one, opened(2)).folder();
    assertThat(told).containsExactly(new Changed<>(none, one), new Changed<>(one, two));
  }

  @Test
  void putsACorrectionInPlaceOfAnEntryOnce() {
    var folder = keep(none, opened(1), opened(2)).folder();
    var first = records.<DoorFact, String>keep(folder, NURSE, it -> Draft.amend(1, opened(5)));
    assertThat(first.folder().journal().facts()).containsExactly(opened(2), opened(5));
    var second = records.<DoorFact, String>keep(folder, NURSE, it -> Draft.amend(1, opened(6)));
    assertThat(second).isEqualTo(new Overtaken<DoorFact, String>(first.folder(), 3));
    assertThat(now()).isEqualTo(first.folder());
  }

  @Test
  void withdrawsWithoutAReplacement() {
    var folder = keep(none, opened(1), opened(2)).folder();
    var gone = new DoorFact.Mistaken(TEN);
    assertThat(records.keep(folder, NURSE, it -> Draft.amend(2, gone)).isKept()).isTrue();
    assertThat(now().journal().facts()).containsExactly(opened(1));
    assertThat(now().journal().entries()).hasSize(3);
  }

  @Test
  void writesNothingOfWhatIsRefused() {
    var refused = records.<DoorFact, String>keep(none, NURSE, it -> Draft.refuse("It is locked."));
    assertThat(refused).isEqualTo(new Refused<DoorFact, String>(none, "It is locked."));
    assertThat(now().journal().entries()).isEmpty();
  }

  @Test
  void makesItsListAnewFromTheJournals() {
    keep(none, opened(1), opened(2));
    var before = doors.shown.get(none.id());
    doors.clear();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            all ->
                assertThat(new Projections(jdbc, List.of(doors)).rebuild((done, of) -> {}))
                    .isPositive());
    assertThat(doors.shown.get(none.id())).isEqualTo(before);
  }

  @Nested
  class WhenTwoWriteAtOnce {
    @Test
    void bothStandAndTheSecondIsToldOfTheFirst() {
      var seen = keep(none, opened(1)).folder();
      keep(seen, opened(2));
      var second = (Kept<DoorFact, String>) keep(seen, opened(3));
      assertThat(second.meanwhile(1)).extracting(Entry::fact).containsExactly(opened(2));
      assertThat(now().journal().facts()).containsExactly(opened(1), opened(2), opened(3));
    }

    @Test
    void itIsDecidedAgainOnWhatIsThere() {
      var seen = keep(none, opened(1)).folder();
      keep(seen, opened(2));
      var second =
          records.<DoorFact, String>keep(
              seen,
              NURSE,
              it -> it.size() == 1 ? Draft.keep(opened(3)) : Draft.refuse("Open already."));
      assertThat(second).isInstanceOf(Refused.class);
      assertThat(now().journal().size()).isEqualTo(2);
    }

    @Test
    void nothingIsLostOrMixed() throws Exception {
      var pool = Executors.newFixedThreadPool(4);
      try {
        var all = new ArrayList<Callable<Keeping<DoorFact, String>>>();
        for (int k = 1; k <= 7; k++) {
          int degrees = 10 * k;
          all.add(() -> keep(none, opened(degrees), opened(degrees + 1)));
        }
        for (var ended : pool.invokeAll(all)) assertThat(ended.get().isKept()).isTrue();
      } finally {
        pool.shutdownNow();
      }
      var written = now().journal().entries().stream().map(Entry::fact).toList();
      assertThat(written).hasSize(14).doesNotHaveDuplicates();
      for (int k = 0; k < 14; k += 2) {
        var first = (DoorFact.Opened) written.get(k);
        assertThat(written.get(k + 1)).isEqualTo(opened(first.degrees() + 1));
      }
    }
  }

  @Nested
  class WithAKey {
    private final Optional<UUID> key = Optional.of(UUID.randomUUID());

    private Keeping<DoorFact, String> send(Folder<DoorFact> known) {
      return records.keep(known, NURSE, key, it -> Draft.keep(opened(it.size() + 1)));
    }

    @Test
    void anActIsKeptOnceHoweverOftenItIsSent() {
      var first = send(none);
      assertThat(send(none).folder()).isEqualTo(first.folder());
      assertThat(send(first.folder()).isKept()).isTrue();
      assertThat(now().journal().facts()).containsExactly(opened(1));
    }

    @Test
    void alsoWhenItIsSentTwiceAtOnce() throws Exception {
      var pool = Executors.newFixedThreadPool(2);
      try {
        List<Callable<Keeping<DoorFact, String>>> twice =
            List.of(() -> send(none), () -> send(none));
        for (var ended : pool.invokeAll(twice)) assertThat(ended.get().isKept()).isTrue();
      } finally {
        pool.shutdownNow();
      }
      assertThat(now().journal().facts()).containsExactly(opened(1));
    }

    @Test
    void ofAnotherJournalNothingIsKept() {
      send(none);
      var other = Folder.empty(DoorFact.STREAM, UUID.randomUUID(), Optional.empty());
      assertThatThrownBy(() -> send(other)).hasMessageContaining("another journal");
      assertThat(journals.read(other.id())).isEmpty();
    }
  }
}
