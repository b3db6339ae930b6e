# Finds the Java on this machine. Sourced by ./cairn, ./verify and bench/run.

# Sets java_home and java_version: JAVA_HOME if it is good, else the newest Java 17 or later.
pick_java() {
  pick_best java "${JAVA_HOME:-}" && return 0
  explain_missing_jdk
  return 1
}

# Sets jdk_home and jdk_version: the same, with a compiler.
pick_jdk() {
  local java_home java_version
  pick_best javac "${JAVA_HOME:-}" || { explain_missing_jdk; return 1; }
  jdk_home=$java_home jdk_version=$java_version
}

# pick_best PROGRAM PREFERRED: sets java_home and java_version to the newest home that has bin/PROGRAM.
pick_best() {
  local program=$1 preferred=$2 home version rank best=0
  if [ -n "$preferred" ]; then
    version=$(version_of "$preferred")
    if [ -x "$preferred/bin/$program" ] && [ "$(rank_of "$version")" -ge 17000000 ]; then
      java_home=$preferred java_version=$version
      return 0
    fi
    printf '%s\n' "JAVA_HOME ($preferred) is not a JDK 17 or newer; looking for another." >&2
  fi
  java_home= java_version=
  while IFS= read -r home; do
    [ -x "$home/bin/$program" ] || continue
    version=$(version_of "$home")
    rank=$(rank_of "$version")
    if [ "$rank" -ge 17000000 ] && [ "$rank" -gt "$best" ]; then
      best=$rank java_home=$home java_version=$version
    fi
  done < <(java_homes)
  [ -n "$java_home" ]
}

# Every place where a Java may live, one a line.
java_homes() {
  local program home
  if program=$(command -v java 2>/dev/null); then
    home=$(home_of "$program")
    [ -n "$home" ] && printf '%s\n' "$home"
  fi
  for home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /usr/local/openjdk-* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${SDKMAN_DIR:-${HOME:-/}/.sdkman}"/candidates/java/* "${HOME:-/}"/.jdks/*; do
    [ -x "$home/bin/java" ] && ! [ -L "$home" ] && printf '%s\n' "$home"
  done
}

# home_of PROGRAM: follows links; asks Java itself where the links lead to a stub (macOS).
home_of() {
  local program=$1 link
  while [ -L "$program" ]; do
    link=$(readlink "$program")
    case $link in /*) program=$link ;; *) program=${program%/*}/$link ;; esac
  done
  local home=${program%/bin/*}
  if ! [ -r "$home/release" ]; then
    home=$("$program" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  fi
  printf '%s\n' "$home"
}

# version_of HOME: 17.0.15, from the file every JDK carries, else from Java itself.
version_of() {
  local version=
  [ -r "$1/release" ] && version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release")
  if [ -z "$version" ] && [ -x "$1/bin/java" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  printf '%s\n' "$version"
}

# rank_of VERSION: a number that grows with it; 17.0.15 is 17000015.
rank_of() {
  local major minor patch rest
  IFS=. read -r major minor patch rest <<<"${1%%[-+_]*}"
  case ${major:-x}${minor:-0}${patch:-0} in *[!0-9]*) printf '0\n'; return ;; esac
  printf '%d%03d%03d\n' "$((10#${major}))" "$((10#${minor:-0}))" "$((10#${patch:-0}))"
}

explain_missing_jdk() {
  printf '%s\n' "Cairn needs a JDK 17 or newer, and found none." \
    "Debian, Ubuntu: apt-get install openjdk-17-jdk-headless. Fedora: dnf install java-latest-openjdk-devel. macOS: brew install openjdk." \
    "If one is installed elsewhere, set JAVA_HOME to its folder." >&2
}
