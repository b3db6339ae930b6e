#!/usr/bin/env bash
# Tests ./cairn as a stranger meets it: a fresh copy, in a folder with a space in its name.
set -u

here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/cairn test.XXXXXX")
trap 'rm -rf "$work"' EXIT
copy="$work/a fresh copy"
passed=0 failed=0

ok() { passed=$((passed + 1)); printf '  ok    %s\n' "$1"; }
no() { failed=$((failed + 1)); printf '  FAIL  %s\n' "$1"; show; }
show() { sed 's/^/        out: /' "$work/out"; sed 's/^/        err: /' "$work/err"; }

# run COMMAND…: its output in out and err, its exit code in code.
run() { "$@" >"$work/out" 2>"$work/err" </dev/null; code=$?; }
exits() { if [ "$code" = "$1" ]; then ok "$2"; else no "$2 (exit $code, not $1)"; fi; }
out_has() { if grep -q -e "$1" "$work/out"; then ok "$2"; else no "$2"; fi; }
err_has() { if grep -q -e "$1" "$work/err"; then ok "$2"; else no "$2"; fi; }
is_quiet() { if ! [ -s "$work/err" ]; then ok "$1"; else no "$1"; fi; }

# What git would give a stranger now, plus what is not committed yet.
mkdir -p "$copy"
(cd "$here" && git ls-files -z --cached --others --exclude-standard |
  while IFS= read -r -d '' file; do [ -e "$file" ] && printf '%s\0' "$file"; done |
  tar -cf - --null -T -) | tar -xf - -C "$copy"
cd "$work" || exit 1

echo "First use"
(run "$copy/cairn" --version; cp out other.out; echo "$code" >other.code; cp err other.err) &
"$copy/cairn" --version >first.out 2>first.err </dev/null; code=$?
wait
cp first.out out; cp first.err err
exits 0 "the first command builds and runs"
out_has '^cairn [0-9]' "stdout has the answer"
if [ "$(wc -l <out)" = 1 ]; then ok "stdout has nothing but the answer"; else no "stdout has nothing but the answer"; fi
cat first.err other.err >err
err_has '^Building Cairn' "stderr says what goes on"
if [ "$(cat other.code)" = 0 ] && cmp -s first.out other.out; then ok "two first uses at once do not disturb each other"; else no "two first uses at once do not disturb each other"; fi
if [ "$(grep -c '^Built in' err)" = 1 ]; then ok "only one of them builds"; else no "only one of them builds"; fi

echo "Later uses"
run "$copy/cairn" --version
exits 0 "a second command runs"
is_quiet "and says nothing but its answer"
ln -s "$copy/cairn" "$work/linked"
run "$work/linked" --version
exits 0 "a symbolic link runs it"
run env JAVA_HOME=/nowhere "$copy/cairn" --version
exits 0 "a wrong JAVA_HOME is survived"
err_has 'JAVA_HOME (/nowhere)' "and named"
run "$copy/cairn" --help
exits 0 "--help"
run "$copy/cairn" no-such-command
exits 2 "a wrong command exits with 2"
printf '{"cairn": "course/1",' >broken.json
run "$copy/cairn" check broken.json
exits 1 "a broken course file exits with 1"
run "$copy/cairn" completion bash
exits 0 "completion prints a script"
if bash -n out; then ok "that bash can read"; else no "that bash can read"; fi

# The README marks what must work as written: lines that start with ./cairn in its sh blocks.
readme_commands() {
  sed -n '/^```sh/,/^```/p' "$copy/README.md" | sed -n 's/^\$ *//;/^\.\/cairn /p' | grep -v -e serve -e '<' | sort -u
}
echo "The commands of the README"
launched=$passed
while IFS= read -r command; do
  run bash -c "cd \"\$0\" && $command" "$copy"
  exits 0 "$command"
done < <(readme_commands)
commands=$((passed - launched)) passed=$launched
if [ "$commands" = 0 ]; then run true; no "the README has commands"; fi

echo "Without class-data sharing"
for archive in "$copy"/.cairn/builds/*/*.jsa; do printf 'not an archive' >"$archive"; done
run "$copy/cairn" --version
exits 0 "a damaged archive does no harm"
is_quiet "and no warning is shown"

echo "When sources change"
sleep 1
touch "$copy/cli/src/main/java/health/cairn/cli/Main.java"
run "$copy/cairn" --version
exits 0 "a changed source is built"
err_has 'its sources changed' "saying so"
cp "$copy/cli/src/main/java/health/cairn/cli/Main.java" kept
echo "not Java" >>"$copy/cli/src/main/java/health/cairn/cli/Main.java"
run "$copy/cairn" --version
exits 3 "a source that does not compile exits with 3"
err_has 'build.log$' "and names the log"
cp kept "$copy/cli/src/main/java/health/cairn/cli/Main.java"
run "$copy/cairn" --version
exits 0 "and works again when mended"

echo "The clinic"
export CAIRN_HOME="$work/home"
run "$copy/cairn" serve --help
exits 0 "serve is explained without being built"
is_quiet "and without a word about it"
run "$copy/cairn" serve --no-such-option
exits 2 "a wrong option exits with 2"
err_has '^Building the clinic' "the clinic is built on its first use"
"$copy/cairn" serve --port=0 >out 2>err </dev/null & server=$!
for _ in $(seq 60); do grep -q 'The clinic is open' out && break; sleep 0.5; done
out_has 'The clinic is open on http' "serve opens the clinic"
kill "$server" && wait "$server" 2>/dev/null
if ! [ -e "$CAIRN_HOME/running" ] && ! [ -e "$CAIRN_HOME/database/postmaster.pid" ]; then ok "and closes it with its database"; else no "and closes it with its database"; fi
run "$copy/cairn" --version
is_quiet "the other commands build nothing for it"

echo "On a machine without Maven"
mkdir bin
for tool in bash sed head find mkdir mv rm ln readlink date ls grep tail cat dirname env; do
  [ -e "$(command -v $tool)" ] && ln -s "$(command -v $tool)" bin/
done
touch "$copy/pom.xml"
run env PATH="$work/bin" "$copy/cairn" --version
exits 3 "a missing Maven exits with 3"
err_has 'apt-get install maven' "and says how to get it"

printf '%s\n' "Launcher: $passed passed, $failed failed, $commands commands of the README."
[ "$failed" = 0 ]
