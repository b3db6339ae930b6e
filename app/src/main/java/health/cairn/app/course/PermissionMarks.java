package health.cairn.app.course;

import health.cairn.app.today.RowMark;
import health.cairn.core.course.Permission;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Beside each infusion and booster of Today: what stands against treating. */
@Component
record PermissionMarks(Courses courses, Permissions permissions, PermissionWords words)
    implements RowMark {
  private static final Set<String> KINDS = Set.of("infusions", "missed", "boosters");

  @Override
  public boolean marks(String kind) {
    return KINDS.contains(kind);
  }

  @Override
  public Map<UUID, Mark> of(Map<UUID, UUID> things) {
    return permissions.of(courses.all(things.keySet())).entrySet().stream()
        .filter(it -> !it.getValue().allows())
        .collect(Collectors.toMap(Map.Entry::getKey, it -> mark(it.getValue())));
  }

  private Mark mark(Permission permission) {
    return new Mark(words.brief(permission), PermissionWords.tone(permission.state()));
  }
}
