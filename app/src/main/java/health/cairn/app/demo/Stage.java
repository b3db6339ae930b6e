package health.cairn.app.demo;

/** How far a make-believe course has come by today. */
enum Stage {
  EVALUATION(7),
  PLANNED(6),
  TODAY(8),
  SERIES(12),
  DECISION(4),
  LASTING(9),
  MAINTENANCE(11),
  CLOSED(3);

  /** How many of sixty. */
  final int share;

  Stage(int share) {
    this.share = share;
  }

  /** The stage of the n-th patient; after sixty it begins again. */
  static Stage of(int n) {
    int left = n % 60;
    for (var stage : values()) {
      if (left < stage.share) {
        return stage;
      }
      left -= stage.share;
    }
    throw new AssertionError(n);
  }
}
