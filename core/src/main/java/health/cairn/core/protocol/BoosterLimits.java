package health.cairn.core.protocol;

/**
 * How a booster's day is chosen and bounded.
 *
 * @param risk chance of losing response before the booster, 0 to 1
 * @param minDays least days after the last infusion
 * @param maxDays most days after the last infusion
 * @param growth an interval is at most this many times the one before, from 1
 * @param floorDays an interval of so many days is always allowed to be reached by growth
 * @param closeDays infusions no more days apart than this follow each other closely, as a series
 *     does; one that comes later, beyond the protocol's number, is a booster
 * @param earlyBelow offer an early booster when the chance of being in response is below this
 * @param reviewBelow review when that chance after a booster was below this twice running
 */
public record BoosterLimits(
    double risk,
    int minDays,
    int maxDays,
    double growth,
    int floorDays,
    int closeDays,
    double earlyBelow,
    double reviewBelow) {}
