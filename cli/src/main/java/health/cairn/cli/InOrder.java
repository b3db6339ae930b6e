package health.cairn.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Work on many things on all cores; the results come in the order of the things. */
final class InOrder {
  private InOrder() {}

  static <A, B> void each(List<A> things, Function<A, B> work, Consumer<B> result) {
    if (things.size() == 1) {
      result.accept(work.apply(things.get(0)));
      return;
    }
    var cores = Runtime.getRuntime().availableProcessors();
    var workers = Executors.newFixedThreadPool(Math.min(cores, things.size()));
    try {
      var asked = new ArrayList<Future<B>>();
      things.forEach(thing -> asked.add(workers.submit(() -> work.apply(thing))));
      asked.forEach(future -> result.accept(done(future)));
    } finally {
      workers.shutdownNow();
    }
  }

  private static <B> B done(Future<B> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The work was interrupted.", e);
    }
  }
}
