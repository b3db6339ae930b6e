package health.cairn.app.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Counts what is sent to the tests' database, for each thread: a batch is one. */
@Component
public class Statements implements BeanPostProcessor {
  private static final ThreadLocal<Integer> SENT = ThreadLocal.withInitial(() -> 0);

  /** Something that asks the database. */
  public interface Act {
    void run() throws Exception;
  }

  /** How many it sends. */
  public static int of(Act act) throws Exception {
    int before = SENT.get();
    act.run();
    return SENT.get() - before;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return name.equals("dataSource") ? new Counting((DataSource) bean) : bean;
  }

  private static final class Counting extends DelegatingDataSource {
    Counting(DataSource counted) {
      super(counted);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return counting(Connection.class, super.getConnection());
    }
  }

  @SuppressWarnings("unchecked") // A proxy of a type is of that type.
  private static <T> T counting(Class<T> type, T counted) {
    return (T)
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("execute")) SENT.set(SENT.get() + 1);
              try {
                return counted(method.getReturnType(), method.invoke(counted, arguments));
              } catch (InvocationTargetException failed) {
                throw failed.getCause();
              }
            });
  }

  @SuppressWarnings("unchecked") // The method returns what it says.
  private static @Nullable Object counted(Class<?> type, @Nullable Object answer) {
    return answer != null && Statement.class.isAssignableFrom(type)
        ? counting((Class<Object>) type, answer)
        : answer;
  }
}
