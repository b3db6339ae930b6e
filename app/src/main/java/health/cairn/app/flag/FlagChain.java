package health.cairn.app.flag;

import health.cairn.app.security.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who is told of a safety flag, and when. PROPOSED: the clinic sets its own. */
@Component
class FlagChain {
  private final List<Step> steps;

  /**
   * @param look as long as the worklist waits before the clock is amber
   * @param escalate as long as it waits before the clock is red
   */
  FlagChain(
      @Value("${cairn.flags.at-once}") Set<Role> first,
      @Value("${cairn.today.flag-look}") Duration look,
      @Value("${cairn.flags.after-look}") Set<Role> second,
      @Value("${cairn.today.flag-escalate}") Duration escalate,
      @Value("${cairn.flags.after-escalate}") Set<Role> third) {
    steps =
        List.of(
            new Step(0, Duration.ZERO, first),
            new Step(1, look, second),
            new Step(2, escalate, third));
  }

  /**
   * One step of the chain.
   *
   * @param after counted from the answer that raised the flag
   */
  record Step(int number, Duration after, Set<Role> roles) {
    Step {
      roles = Set.copyOf(roles);
    }
  }

  /** As long as the worklist waits before the clock is amber. */
  Duration look() {
    return steps.get(1).after();
  }

  /** As long as it waits before the clock is red. */
  Duration escalate() {
    return steps.get(2).after();
  }

  List<Step> steps() {
    return steps;
  }
}
