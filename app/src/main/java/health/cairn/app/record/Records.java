package health.cairn.app.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import health.cairn.core.record.Fact;
import health.cairn.core.record.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * All journals of all streams, and the only writer of them: what is kept, what lists show of it and
 * what listeners are told stand and fall together.
 */
@Component
public class Records {
  private static final int TRIES = 8;
  private static final int ENTRIES_AT_HAND = 50_000;

  private final Journals journals;
  private final Supplier<List<Projection<?>>> projections;
  private final ApplicationEventPublisher news;
  private final TransactionTemplate whole;
  private final Clock clock;

  /** Read before: of a journal that only grows, what was added is enough. */
  private final Cache<UUID, Folder<?>> lately =
      Caffeine.newBuilder()
          .maximumWeight(ENTRIES_AT_HAND)
          .weigher((UUID id, Folder<?> folder) -> folder.journal().size())
          .build();

  Records(
      Journals journals,
      ObjectProvider<Projection<?>> projections,
      ApplicationEventPublisher news,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.journals = journals;
    this.projections = SingletonSupplier.of(() -> projections.stream().toList());
    this.news = news;
    this.whole = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** A journal of the stream; empty and about nobody where nothing was written. */
  @SuppressWarnings("unchecked") // It is of this stream, so its facts are of this type.
  public <F extends Fact> Folder<F> read(Stream<F> stream, UUID id) {
    var known = lately.getIfPresent(id);
    var now =
        known == null || known.stream() != stream
            ? Optional.<Folder<F>>empty()
            : ((Folder<F>) known).and(journals.read(stream.name(), id, known.journal().size()));
    var whole = now.orElseGet(() -> Folder.of(stream, id, journals.read(stream.name(), id, 0)));
    if (!whole.journal().entries().isEmpty()) lately.put(id, whole);
    return whole;
  }

  /** The same of many, in one statement, in their order. */
  @SuppressWarnings("unchecked") // As above.
  public <F extends Fact> Map<UUID, Folder<F>> read(Stream<F> stream, Collection<UUID> ids) {
    var known = new LinkedHashMap<UUID, Folder<F>>();
    for (var id : ids) {
      var folder = lately.getIfPresent(id);
      boolean isOfStream = folder != null && folder.stream() == stream;
      known.put(id, isOfStream ? (Folder<F>) folder : Folder.of(stream, id, List.of()));
    }
    var sizes = known.values().stream().map(it -> it.journal().size()).toArray(Integer[]::new);
    var rows = journals.read(stream.name(), known.keySet().toArray(UUID[]::new), sizes);
    known.replaceAll((id, before) -> grown(before, rows.getOrDefault(id, List.of())));
    return known;
  }

  private <F extends Fact> Folder<F> grown(Folder<F> before, List<JournalRow> rows) {
    if (before.journal().size() > 0) {
      return before.and(rows).orElseGet(() -> read(before.stream(), before.id()));
    }
    var whole = Folder.of(before.stream(), before.id(), rows);
    if (!rows.isEmpty()) lately.put(whole.id(), whole);
    return whole;
  }

  /** All journals of the stream that are about the patient. */
  public <F extends Fact> List<Folder<F>> about(Stream<F> stream, UUID patient) {
    return journals.about(stream.name(), patient).entrySet().stream()
        .map(it -> Folder.of(stream, it.getKey(), it.getValue()))
        .toList();
  }

  /** All journals of the stream: for what is asked a few times a year. */
  public <F extends Fact> List<Folder<F>> all(Stream<F> stream) {
    return journals.all(stream.name()).entrySet().stream()
        .map(it -> Folder.of(stream, it.getKey(), it.getValue()))
        .toList();
  }

  /**
   * Decides and keeps. The act is asked with the journal as it was read; when somebody was faster,
   * once more with theirs in it, until it is kept, refused, or what it corrects stands no more.
   *
   * @param known as it was read, at any time before
   */
  public <F extends Fact, R> Keeping<F, R> keep(
      Folder<F> known, UUID by, Function<Journal<F>, Draft<F, R>> act) {
    return keep(known, by, Optional.empty(), act);
  }

  /**
   * The same for an act that its maker gave a key: it is kept once, however often it is sent.
   *
   * @param key made by whoever sends the act, a new one for each
   */
  public <F extends Fact, R> Keeping<F, R> keep(
      Folder<F> known, UUID by, Optional<UUID> key, Function<Journal<F>, Draft<F, R>> act) {
    var ended = attempt(known, by, key, act);
    for (int again = 0; ended.isEmpty() && again < TRIES; again++) {
      ended = Objects.requireNonNull(whole.execute(all -> attempt(held(known), by, key, act)));
    }
    return ended.orElseThrow(
        () -> new IllegalStateException("A journal is written to faster than it can be read."));
  }

  /** As it stands now; whoever was overtaken, too, waits until this one is done. */
  private <F extends Fact> Folder<F> held(Folder<F> known) {
    journals.hold(known.id());
    var now = read(known.stream(), known.id());
    return now.journal().entries().isEmpty() ? known : now;
  }

  /** A whole journal with a past from elsewhere, under an id that nobody has written to. */
  public <F extends Fact> void bring(Folder<F> whole) {
    if (!write(whole.with(Journal.empty()), whole, Optional.empty())) {
      throw new IllegalStateException("Something is written under %s.".formatted(whole.id()));
    }
  }

  private boolean isKept(Folder<?> folder, UUID key) {
    var stream = journals.keyed(key);
    if (stream.isPresent() && !stream.get().equals(folder.id())) {
      throw new IllegalArgumentException("The key %s is of another journal.".formatted(key));
    }
    return stream.isPresent();
  }

  /** Empty when somebody was faster. */
  private <F extends Fact, R> Optional<Keeping<F, R>> attempt(
      Folder<F> folder, UUID by, Optional<UUID> key, Function<Journal<F>, Draft<F, R>> act) {
    if (key.isPresent() && isKept(folder, key.get())) {
      var now = read(folder.stream(), folder.id());
      return Optional.of(new Keeping.Kept<>(now, now));
    }
    var draft = act.apply(folder.journal());
    return draft instanceof Draft.Refuse<F, R> it
        ? Optional.of(new Keeping.Refused<>(folder, it.why()))
        : attempt(folder, by, key, ((Draft.Keep<F, R>) draft).lines());
  }

  private <F extends Fact, R> Optional<Keeping<F, R>> attempt(
      Folder<F> folder, UUID by, Optional<UUID> key, List<Draft.Line<F>> lines) {
    var journal = folder.journal();
    for (var line : lines) {
      if (line.amends().isPresent() && journal.standing(line.amends().get()).isEmpty()) {
        return Optional.of(overtaken(folder, line.amends().get()));
      }
      journal =
          line.amends().isPresent()
              ? journal.amend(line.amends().get(), line.fact(), by, now())
              : journal.append(line.fact(), by, now());
    }
    var after = folder.with(journal);
    return write(folder, after, key)
        ? Optional.of(new Keeping.Kept<>(folder, after))
        : Optional.empty();
  }

  private static <F extends Fact, R> Keeping<F, R> overtaken(Folder<F> folder, int number) {
    var by = folder.journal().amendmentOf(number);
    return new Keeping.Overtaken<>(folder, by.map(it -> it.number()).orElse(number));
  }

  /** What takes long is worked out before the first row is written, which lets nobody else in. */
  private <F extends Fact> boolean write(Folder<F> before, Folder<F> after, Optional<UUID> key) {
    int seen = before.journal().size();
    if (after.journal().size() == seen) return true;
    var lists = Projections.of(after.stream(), projections.get());
    var derived = lists.stream().map(it -> it.derive(after)).toList();
    return Boolean.TRUE.equals(
        whole.execute(
            status -> {
              if (!journals.append(after.id(), seen, after.rowsAfter(seen), key)) return false;
              derived.forEach(Runnable::run);
              news.publishEvent(new Changed<>(before, after));
              return true;
            }));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
