# Builds what ./cairn runs. Sourced by ./cairn, which sets root, state, what and store and has sourced scripts/jdk.sh.
# Everything said here goes to stderr: stdout belongs to the command.

# Makes a build unless another process did so meanwhile. Sets build.
build_cairn() {
  pick_jdk || return 1
  if ! command -v mvn >/dev/null 2>&1; then
    say "Cairn is built with Maven 3.8 or newer, and mvn is not on the path."
    say "Debian, Ubuntu: apt-get install maven. Fedora: dnf install maven. macOS: brew install maven."
    return 1
  fi
  if ! mkdir -p "$store/builds" 2>/dev/null || ! [ -w "$state" ]; then
    say "Cairn cannot be built: $root is not writable for this user."
    return 1
  fi
  take_lock
  local result=0
  is_current || run_maven || result=1
  drop_lock
  return "$result"
}

run_maven() {
  local log=$state/build.log started=$SECONDS new=$store/builds/$$.new id name=Cairn
  [ "$what" = app ] && name="the clinic"
  if find_build; then say "Building $name (its sources changed) …"; else
    say "Building $name (first use: a minute or two, longer while libraries are fetched) …"; fi
  rm -rf "$new" && mkdir -p "$new/lib" || return 1
  : >"$new/stamp"
  if ! (cd "$root" && rm -rf "$what"/target/quick/lib "$what"/target/quick/*.jar && JAVA_HOME=$jdk_home \
    mvn -B -Dstyle.color=never -Dquick -Dmaven.test.skip=true -pl "$what" -am package </dev/null 2>&1) |
    tee "$log" | show_progress || ! [ "${PIPESTATUS[0]}" = 0 ]; then
    rm -rf "$new"
    explain_failure "$log"
    return 1
  fi
  cp "$root/$what"/target/quick/cairn-"$what"-*.jar "$root/$what"/target/quick/lib/*.jar "$new/lib/" || { explain_failure "$log"; return 1; }
  # Named so that no other build ever had the name: an old process may still read the old jars.
  id=$(date +%Y%m%d%H%M%S)-$$
  mv "$new" "$store/builds/$id" && printf '%s\n' "$id" >"$store/current.new" && mv -f "$store/current.new" "$store/current" || return 1
  forget_old_builds "$id"
  find_build
  find_java
  archive=$build/classes-${java_home//[^A-Za-z0-9.]/_}-$java_version.jsa
  make_archive
  say "Built in $((SECONDS - started)) s."
}

# Maven's log in, one line per module or per fifty fetched files out.
show_progress() {
  local line fetched=0
  while IFS= read -r line; do
    case $line in
      *"Building Cairn "[a-z]*) line=${line#*Building Cairn } && say "  ${line%% *} ${line##* }" ;;
      *"Downloaded from"*) fetched=$((fetched + 1)); [ $((fetched % 50)) = 0 ] && say "  fetched $fetched files" ;;
    esac
  done
  return 0
}

explain_failure() {
  say "The build failed. The end of its log:"
  grep -v -e '^\[INFO\] *$' -e '^\[ERROR\] *$' "$1" | tail -n 15 | sed 's/^/  /' >&2
  if grep -q -i -e 'UnknownHost' -e 'Unknown host' -e 'name resolution' -e 'Network is unreachable' -e 'Connection refused' \
    -e 'Connect timed out' -e 'No route to host' -e 'offline mode' "$1"; then
    say "Libraries could not be fetched: this machine seems to be offline. The first build needs the network once; later ones do not."
  fi
  say "The whole log: $1"
}

# The newest earlier build stays for processes that are still starting from it.
forget_old_builds() {
  local old keep
  keep=$(ls -t "$store/builds" | grep -v -e "^$1\$" -e '\.new$' | head -n 1)
  for old in "$store"/builds/*; do
    case ${old##*/} in "$1" | "${keep:-$1}" | *.new) ;; *) rm -rf "$old" ;; esac
  done
}

# One training run writes the archive of loaded classes; where Java cannot, a mark says not to try again.
make_archive() {
  local jar paths= new=$archive.$$
  for jar in "$build"/lib/*.jar; do paths=$paths${paths:+:}$jar; done
  "train_$what" "$java_home/bin/java" "-XX:ArchiveClassesAtExit=$new" -Xlog:disable -XX:+UseSerialGC -cp "$paths" >/dev/null 2>&1 </dev/null
  if [ -s "$new" ]; then mv -f "$new" "$archive"; else rm -f "$new"; : >"$archive.none"; fi 2>/dev/null
}

train_cli() {
  local course train=(--help)
  course=$(ls "$root"/examples/*.json 2>/dev/null | head -n 1)
  [ -n "$course" ] && train=(forecast "$course")
  "$@" -XX:TieredStopAtLevel=1 health.cairn.cli.Main "${train[@]}"
}

# A clinic in a home of its own that opens and closes at once.
train_app() {
  local home
  home=$(mktemp -d) || return 1
  CAIRN_HOME=$home CAIRN_PORT=0 CAIRN_ADDRESS=127.0.0.1 CAIRN_DATABASE_URL= "$@" -Dcairn.rehearsal=true health.cairn.app.CairnServer serve
  rm -rf "$home"
}

# The lock is a link to nowhere that names its owner: made in one step, and a dead owner shows.
take_lock() {
  local owner said=
  until ln -s "$$" "$state/lock" 2>/dev/null; do
    owner=$(readlink "$state/lock" 2>/dev/null)
    if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
      mv "$state/lock" "$state/lock.dead.$$" 2>/dev/null
      rm -f "$state/lock.dead.$$"
      continue
    fi
    [ -n "$said" ] || say "Another cairn is building; waiting for it …"
    said=yes
    sleep 0.3
  done
  trap drop_lock EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

drop_lock() {
  [ "$(readlink "$state/lock" 2>/dev/null)" = "$$" ] && rm -f "$state/lock"
  trap - EXIT INT TERM HUP
}
