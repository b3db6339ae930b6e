package health.cairn.app;

import health.cairn.app.storage.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole clinic on a real PostgreSQL, with {@code MockMvc} at its door. All share one
 * context and one database, which is empty at the start of a run: make what you need, with ids of
 * your own, and do not count what others may add.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = CairnServer.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ClinicTest {}
