package health.cairn.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL, which refuses to run as root, is run by whoever runs Cairn; on Linux the kernel
 * also ends it when Cairn dies.
 */
record RunAs(List<String> prefix, boolean anotherUser) {
  private static final String NOBODY = "65534";
  // INT is PostgreSQL's fast, clean shutdown.
  private static final List<String> DIE_TOGETHER = List.of("setpriv", "--pdeathsig", "INT", "--");

  static RunAs thisMachine() {
    if (!System.getProperty("os.name").startsWith("Linux")) return new RunAs(List.of(), false);
    if (!System.getProperty("user.name").equals("root")) {
      return new RunAs(works("setpriv", "--version") ? DIE_TOGETHER : List.of(), false);
    }
    if (works("unshare", "-U", "true")) {
      // A user namespace without a map: root's files, but no longer root.
      return new RunAs(join(List.of("unshare", "-U", "--"), DIE_TOGETHER), false);
    }
    var nobody = nobody();
    if (works(join(nobody.prefix(), List.of("true")).toArray(String[]::new))) return nobody;
    throw new CannotStart(
        "PostgreSQL must not run as root, and neither unshare nor setpriv can change that here; "
            + "run Cairn as an ordinary user, or point CAIRN_DATABASE_URL at a PostgreSQL.");
  }

  /** Where a container refuses user namespaces. */
  static RunAs nobody() {
    var drop = List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups");
    return new RunAs(join(drop, DIE_TOGETHER.subList(1, DIE_TOGETHER.size())), true);
  }

  List<String> command(String... rest) {
    return join(prefix, List.of(rest));
  }

  /** Where another user will write, it must own the folder and everything in it. */
  void give(Path folder) {
    if (!anotherUser) return;
    try (var all = Files.walk(folder)) {
      var nobody =
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY);
      for (var file : all.toList()) Files.setOwner(file, nobody);
    } catch (IOException e) {
      throw new CannotStart("The folder %s cannot be given to nobody.".formatted(folder), e);
    }
  }

  private static boolean works(String... command) {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<String> join(List<String> first, List<String> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return List.copyOf(all);
  }
}
