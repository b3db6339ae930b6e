package health.cairn.app.demo;

import health.cairn.app.patient.Demographics;
import health.cairn.app.patient.Demographics.Gender;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** People who do not exist. */
final class MakeBelieve {
  private static final List<String> GIVEN =
      List.of(
          "Rowan", "Ada", "Noé", "Ines", "Tomás", "Freya", "Kofi", "Mei", "Luca", "Zoë", "Amara",
          "Idris", "Hana", "Oskar", "Leïla", "Mateo", "Signe", "Ravi", "Clara", "Emre", "Nuala",
          "Jonas", "Yara", "Pavel", "Beatriz", "Silas", "Anouk", "Dario", "Maren", "Tariq", "Elsie",
          "Bruno", "Nadia", "Caspian", "Odile", "Felix", "Saoirse", "Hugo", "Priya", "Wren");
  private static final List<String> FAMILY =
      List.of(
          "Ellery",
          "Quill",
          "Ashdown",
          "Brandt",
          "Castellanos",
          "Dunmore",
          "Eklund",
          "Farrow",
          "Greyling",
          "Hollis",
          "Ibarra",
          "Juniper",
          "Kestrel",
          "Lindqvist",
          "Marlowe",
          "Núñez",
          "Okafor",
          "Penhallow",
          "Rosewarne",
          "Sandoval",
          "Thackeray",
          "Underhill",
          "Vesper",
          "Wexford",
          "Yilmaz",
          "Zander",
          "Birch",
          "Cormorant",
          "Delacroix",
          "Everard",
          "Fennimore",
          "Galloway",
          "Hawthorn",
          "Isaksen",
          "Jessamine",
          "Larkspur",
          "Moreau",
          "Nightingale",
          "Osprey",
          "Pascoe");
  static final List<String> MEDICINES =
      List.of(
          "Sertraline, 100 mg",
          "Venlafaxine XR, 150 mg",
          "Lamotrigine, 200 mg",
          "Lorazepam, 0.5 mg",
          "Lisinopril, 10 mg",
          "Levothyroxine, 75 µg",
          "Bupropion XL, 300 mg",
          "Gabapentin, 300 mg");
  static final List<String> ALLERGIES = List.of("Penicillin", "Latex", "Sulfonamides");
  static final List<String> RELATIVES = List.of("sister", "husband", "wife", "friend", "son");
  static final List<String> FREQUENCIES = List.of("every morning", "at night", "twice a day");
  static final List<String> HELPS =
      List.of("A blanket and no talking", "The same nurse", "A look at the clock now and then");
  static final List<String> MUSIC = List.of("Piano", "Rain", "Own headphones", "None");
  static final List<String> GOALS =
      List.of(
          "Get up with the children again",
          "Go back to choir",
          "Sleep through a night",
          "Walk to the lake without thinking of the pain",
          "Work four days a week");

  private final SplittableRandom chance;
  private final LocalDate today;

  MakeBelieve(long seed, LocalDate today) {
    chance = new SplittableRandom(seed);
    this.today = today;
  }

  Demographics somebody() {
    var born = today.minusYears(19 + chance.nextInt(60)).minusDays(chance.nextInt(365));
    var gender = chance.nextInt(10) < 6 ? Gender.FEMALE : Gender.MALE;
    return new Demographics(
        "",
        pick(GIVEN),
        pick(FAMILY),
        "",
        born,
        gender,
        "+1 555 01%02d %04d".formatted(chance.nextInt(100), chance.nextInt(10_000)),
        "",
        "");
  }

  double kilograms() {
    return Math.round((52 + chance.nextDouble() * 55) * 10) / 10.0;
  }

  boolean happens(int timesInTen) {
    return chance.nextInt(10) < timesInTen;
  }

  int below(int bound) {
    return chance.nextInt(bound);
  }

  long seed() {
    return chance.nextLong();
  }

  <T> T pick(List<T> list) {
    return list.get(chance.nextInt(list.size()));
  }
}
