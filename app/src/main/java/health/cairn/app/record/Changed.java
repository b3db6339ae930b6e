package health.cairn.app.record;

import health.cairn.core.record.Fact;
import org.springframework.core.ResolvableType;
import org.springframework.core.ResolvableTypeProvider;

/**
 * Something was written to a journal; told within the transaction that writes it, to listeners of
 * {@code Changed<F>} with the facts of that stream.
 */
public record Changed<F extends Fact>(Folder<F> before, Folder<F> folder)
    implements ResolvableTypeProvider {
  @Override
  public ResolvableType getResolvableType() {
    return ResolvableType.forClassWithGenerics(Changed.class, folder.stream().type());
  }
}
