#!/usr/bin/env bash
# FEEL, the expression language of decision tables (DMN), as clinical pathways are published in: the same expression in
# three engines, feelin 8.2.0 (Node.js), Camunda feel-engine 1.19.3 and KIE (Drools) kie-dmn-feel 10.0.0.
#
# Behaviour seen (2026-11-30, Node.js 20.20, JDK 17.0.15):
#   "every reading below 5" with one reading missing is false, null and true: the third lets a blank pass a safety rule,
#   the first reads it as a breach, the second as "cannot say". For "some reading is 20 or more" all three say true.
#   duration("PT40M") * 1.5 is null, PT40M (the half is dropped) and PT1H; two weeks in days are NaN, 14 and 14.
#   The same instant written with two offsets is equal in the first and not in the second, which orders them well by "<".
#   [1, 2, 3] = [1, 2, 3.0] and {a: 1} = {a: 1.0} are false in KIE only, where 3 = 3.0 is true.
#   feelin adds 0.1 and 0.2 in binary, compares a text with a number, takes 1 for true, and leaves days in a duration of
#   years and months.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >expressions <<'LIST'
every x in [1, null, 3] satisfies x < 5
some x in [1, null, 20] satisfies x >= 20
duration("PT40M") * 1.5
duration("P14D") / duration("P1D")
date and time("2026-11-30T09:00:00-05:00") = date and time("2026-11-30T14:00:00Z")
date and time("2026-11-30T09:00:00-05:00") < date and time("2026-11-30T14:00:01Z")
3 = 3.0
[1, 2, 3] = [1, 2, 3.0]
{a: 1} = {a: 1.0}
0.1 + 0.2 = 0.3
"5" < 6
if 1 then "yes" else "no"
years and months duration(date("2008-11-30"), date("2026-11-29"))
LIST
# expression by expression: feelin, Camunda, KIE
cat >expected <<'LIST'
false | null | true
true | true | true
null | PT40M | PT1H
NaN | 14 | 14
true | false | true
true | true | true
true | true | true
true | true | false
true | true | false
false | true | true
true | null | null
yes | no | no
P17Y11M30D | P17Y11M | P17Y11M
LIST

npm init -y >/dev/null
npm install --silent --no-audit --no-fund feelin@8.2.0
cat >feelin.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { evaluate } from 'feelin';
for (const line of readFileSync('expressions', 'utf8').trim().split('\n')) {
  const { value } = evaluate(line, {});
  console.log(String(value));
}
JS
node feelin.mjs >feelin.out 2>/dev/null

project() { # GROUP ARTIFACT VERSION: its jars in a folder of that name
  mkdir "$2"
  cat >"$2/pom.xml" <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>
<dependency><groupId>$1</groupId><artifactId>$2</artifactId><version>$3</version></dependency>
</dependencies></project>
XML
  mvn -q -B -f "$2/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=jars
}
project org.camunda.feel feel-engine 1.19.3
project org.kie kie-dmn-feel 10.0.0

cat >Camunda.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.feel.api.FeelEngineBuilder;

public class Camunda {
  public static void main(String[] args) throws Exception {
    var engine = FeelEngineBuilder.forJava().build();
    for (var line : Files.readAllLines(Path.of("expressions"))) {
      System.out.println(engine.evaluateExpression(line, Map.<String, Object>of()).result());
    }
  }
}
JAVA
cat >Kie.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.parser.feel11.profiles.KieExtendedFEELProfile;

public class Kie {
  public static void main(String[] args) throws Exception {
    for (var line : Files.readAllLines(Path.of("expressions"))) {
      var engine =
          FEEL.newInstance(Kie.class.getClassLoader(), List.of(new KieExtendedFEELProfile()));
      var text = String.valueOf(engine.evaluate(line, Map.<String, Object>of()));
      System.out.println(text.replaceAll("^duration\\( \"|\" \\)$", ""));
    }
  }
}
JAVA
java -cp 'feel-engine/jars/*' Camunda.java >camunda.out 2>/dev/null
java -cp 'kie-dmn-feel/jars/*' Kie.java >kie.out 2>/dev/null

paste -d'\t' feelin.out camunda.out kie.out | sed 's/\t/ | /g' >seen
paste -d'\t' seen expressions | awk -F'\t' '{ printf "%-32s %s\n", $1, $2 }'
diff expected seen && echo "As described: feelin 8.2.0 | feel-engine 1.19.3 | kie-dmn-feel 10.0.0"
