package health.cairn.app.today;

import health.cairn.app.security.Role;
import health.cairn.app.security.Routes;
import health.cairn.app.security.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A list of one kind of work: what waits, when it is shown, for whom, in which words, and where it
 * leads. A feature makes a bean of each, and nothing else has to know of it; its words are the
 * messages {@code today.section.KEY} and {@code today.none.KEY}.
 *
 * <p>It is for whoever may do one of its acts.
 *
 * @param <T> what it is derived from, with every change of it
 */
public final class DueKind<T> {
  private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

  private final String key;
  private final int order;
  private final Class<T> from;
  private final List<Act> acts = new ArrayList<>();
  private String rows;
  private Function<T, Optional<Due>> derivation = it -> Optional.empty();
  private Function<Day, Instant> begins = day -> Instant.EPOCH;
  private Function<Day, Instant> ends = day -> FOREVER;
  private Function<Due, String> words = row -> "";
  private Duration ahead = Duration.ZERO;
  private Optional<Duration> old = Optional.empty();
  private Optional<Duration> warns = Optional.empty();
  private Optional<Duration> urges = Optional.empty();
  private When when = When.SINCE;
  private Set<Role> only = Set.of();
  private String insteadOf = "";
  private boolean latestFirst;
  private boolean shownEmpty = true;

  private DueKind(String key, int order, Class<T> from) {
    this.key = key;
    this.order = order;
    this.from = from;
    this.rows = key;
  }

  /**
   * @param key in addresses and message keys
   * @param order from top to bottom: the smaller, the earlier
   */
  public static <T> DueKind<T> of(String key, int order, Class<T> from) {
    return new DueKind<>(key, order, from);
  }

  /** What waits, if anything does. */
  public DueKind<T> due(Function<T, Optional<Due>> derived) {
    derivation = derived;
    return this;
  }

  /** The same things as in another list, at another time or for others. */
  public DueKind<T> sameAs(String other) {
    rows = other;
    return this;
  }

  public DueKind<T> says(Function<Due, String> inWords) {
    words = inWords;
    return this;
  }

  /** Where a row leads; of several the first that the reader may do. */
  public DueKind<T> act(String path, String word) {
    acts.add(new Act(path, word));
    return this;
  }

  /** Not for all who might do it: for those who must. */
  public DueKind<T> only(Role... roles) {
    only = Set.of(roles);
    return this;
  }

  /** Only for those who do not see the other list. */
  public DueKind<T> insteadOf(String other) {
    insteadOf = other;
    return this;
  }

  public DueKind<T> from(Function<Day, Instant> moment) {
    begins = moment;
    return this;
  }

  public DueKind<T> until(Function<Day, Instant> moment) {
    ends = moment;
    return this;
  }

  /** Shown so long before its time begins. */
  public DueKind<T> ahead(Duration time) {
    ahead = time;
    return this;
  }

  /** What was due before comes last: the nearer it is, the more a call can still do. */
  public DueKind<T> oldLast(Duration time) {
    old = Optional.of(time);
    return this;
  }

  public DueKind<T> latestFirst() {
    latestFirst = true;
    return this;
  }

  public DueKind<T> when(When said) {
    when = said;
    return this;
  }

  /** From so long after its moment it is marked. */
  public DueKind<T> warns(Duration after) {
    warns = Optional.of(after);
    return this;
  }

  /** A person waits: a clock runs, the number of all is in the nav, and from then on it is red. */
  public DueKind<T> urges(Duration after) {
    urges = Optional.of(after);
    return this;
  }

  public DueKind<T> shownOnlyWhenNeeded() {
    shownEmpty = false;
    return this;
  }

  String key() {
    return key;
  }

  int order() {
    return order;
  }

  String rows() {
    return rows;
  }

  /** What a list that shows its own rows is derived from. */
  boolean isFrom(Class<?> type) {
    return from.equals(type) && rows.equals(key);
  }

  Optional<Due> of(T it) {
    return derivation.apply(it);
  }

  Instant begins(Day day) {
    return begins.apply(day);
  }

  Instant ends(Day day) {
    return ends.apply(day);
  }

  /** What is due before that comes last. */
  Instant fresh(Day day) {
    return old.map(day.now()::minus).orElseGet(() -> begins(day));
  }

  Instant opened(Day day) {
    return day.now().plus(ahead);
  }

  boolean isLatestFirst() {
    return latestFirst;
  }

  boolean isUrgent() {
    return urges.isPresent();
  }

  boolean isShownEmpty() {
    return shownEmpty;
  }

  public Duration warnsAfter() {
    return warns.orElse(Duration.ZERO);
  }

  public Duration urgesAfter() {
    return urges.orElse(Duration.ZERO);
  }

  String insteadOf() {
    return insteadOf;
  }

  boolean isFor(SignedIn reader, Routes routes) {
    return act(reader, routes).isPresent()
        && (only.isEmpty() || only.stream().anyMatch(reader.roles()::contains));
  }

  Optional<Act> act(SignedIn reader, Routes routes) {
    return acts.stream().filter(it -> routes.mayOpen(reader, it.path())).findFirst();
  }

  String words(Due row) {
    return words.apply(row);
  }

  When when() {
    return when;
  }

  /** {@code act}, {@code warn}, or empty. */
  String level(Due row, Instant now) {
    var waits = Duration.between(row.by(), now);
    if (urges.filter(it -> waits.compareTo(it) >= 0).isPresent()) {
      return "act";
    }
    return warns.filter(it -> waits.compareTo(it) >= 0).isPresent() ? "warn" : "";
  }
}
