package health.cairn.core.eligibility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether the clinic goes by a rule, and when it wants to look at it again.
 *
 * @param active false for a rule that stays readable and is never judged
 * @param reviewDue the day on which somebody must look whether it still holds
 */
public record InUse(boolean active, Optional<LocalDate> reviewDue) {
  public static final InUse ALWAYS = new InUse(true, Optional.empty());

  public boolean isReviewDue(LocalDate today) {
    return reviewDue.filter(due -> !due.isAfter(today)).isPresent();
  }
}
