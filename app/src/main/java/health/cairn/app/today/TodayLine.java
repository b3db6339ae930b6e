package health.cairn.app.today;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row in finished words with the way to the act.
 *
 * @param record where the record is read; empty where it is out of the reader's reach
 * @param mark what a feature says beside it; empty where none does
 * @param id of the link, so that the focus stays on it when the list is drawn again
 * @param raised the beginning of the clock; null where no clock runs
 * @param level of the moment: {@code warn}, {@code act}, or empty
 */
record TodayLine(
    String id,
    String name,
    String mrn,
    String record,
    String what,
    String mark,
    String markLevel,
    String when,
    @Nullable Instant raised,
    String clock,
    String level,
    String href,
    String act) {}
