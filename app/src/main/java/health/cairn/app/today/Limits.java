package health.cairn.app.today;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * When waiting becomes too long. PROPOSED: the clinic sets its own in cairn.properties.
 *
 * @param look time after which a safety flag is amber
 * @param escalate time after which it is red
 * @param decision time after which a decision is on the director's list
 * @param booster time before its window begins in which a booster is to be booked
 */
@Component
record Limits(
    @Value("${cairn.today.flag-look}") Duration look,
    @Value("${cairn.today.flag-escalate}") Duration escalate,
    @Value("${cairn.today.decision-late}") Duration decision,
    @Value("${cairn.today.booster-ahead}") Duration booster) {}
