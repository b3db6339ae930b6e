package health.cairn.core.protocol;

import health.cairn.core.quantity.MgPerKg;
import health.cairn.core.quantity.MgPerKgPerHour;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How a protocol words its dose: an amount for each infusion, or a rate. */
public enum DoseUnit {
  MG_PER_KG("mg/kg") {
    @Override
    MgPerKg perInfusion(double amount, Duration over) {
      return MgPerKg.of(amount);
    }
  },
  MG_PER_KG_PER_HOUR("mg/kg/h") {
    @Override
    MgPerKg perInfusion(double amount, Duration over) {
      return MgPerKgPerHour.of(amount).over(over);
    }
  };

  private final String word;

  DoseUnit(String word) {
    this.word = word;
  }

  abstract MgPerKg perInfusion(double amount, Duration over);

  /** The unit as content files write it. */
  public String word() {
    return word;
  }

  public static Optional<DoseUnit> of(String word) {
    return Arrays.stream(values()).filter(unit -> unit.word.equals(word)).findFirst();
  }
}
