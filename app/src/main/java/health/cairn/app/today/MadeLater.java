package health.cairn.app.today;

/**
 * Rows that take long to derive. Whoever writes leaves a note that they are to be made, and tells
 * Today of it; they are made before somebody looks.
 */
public interface MadeLater {
  void make();
}
