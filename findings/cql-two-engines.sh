#!/usr/bin/env bash
# CQL, the language of clinical quality measures and decision rules: one library, compiled once to ELM, run by two
# engines, info.cqframework:engine 3.29.0 (Java) and cql-execution 3.3.2 (Node.js).
#
# Behaviour seen (2026-11-30, JDK 17.0.15, Node.js 20.20):
#   The Java engine adds and multiplies quantities by their numbers and keeps the unit of the left one: 5 mg + 1 g is
#   6 mg, 0.5 mg/kg times 70 kg is 35 mg/kg, that over 40 min is 0.875 mg/kg, 40 minutes + 1 hour are 41 minutes.
#   Comparisons across units are null, so "below the limit" is neither true nor false, although a conversion that is
#   asked for succeeds (5 mg to g) unless a product came before it. The Node.js engine has all of these right.
#   The Node.js engine in turn drops a unit without quotes when it reads a text (5 mg becomes 5 of nothing), gives a list
#   where a mode has two values, and rounds 1.005 to 1. A month and a half from 30 November is 30 December in Java
#   and 14 January in Node.js.
# Two engines that both pass for CQL must be compared on the measures that are really used, with units in them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >doses.cql <<'CQL'
library Doses version '1'
define "sum": 5 'mg' + 1 'g'
define "dose for a weight": 0.5 'mg/kg' * 70 'kg'
define "rate": (0.5 'mg/kg' * 70 'kg') / 40 'min'
define "two times": 40 minutes + 1 hour
define "sum of a list": Sum({5 'mg', 1 'g'})
define "equal": 5 'mg' = 0.005 'g'
define "below a limit": 900 'mg' < 1 'g'
define "a fever": 39 'Cel' > 100 '[degF]'
define "converted": convert 5 'mg' to 'g'
define "converted after a product": convert (0.5 'mg/kg' * 70 'kg') to 'mg'
define "two weeks": 2 weeks = 14 days
define "text with quotes": ToQuantity('5 \'mg\'')
define "text without": ToQuantity('5 mg')
define "two modes": Mode({1, 1, 2, 2})
define "rounded": Round(1.005, 2)
define "a month and a half": @2026-11-30 + 1.5 months
CQL
cat >expected <<'LIST'
sum | 6 'mg' | 1005 'mg'
dose for a weight | 35.0 'mg/kg' | 35 'mg'
rate | 0.875 'mg/kg' | 0.875 'mg/min'
two times | 41 'minutes' | 100 'minute'
sum of a list | 6 'mg' | 1005 'mg'
equal | null | true
below a limit | null | true
a fever | null | true
converted | 0.0050 'g' | 0.005 'g'
converted after a product | null | 35 'mg'
two weeks | null | true
text with quotes | 5 'mg' | 5 'mg'
text without | 5 'mg' | 5 ''
two modes | 1 | 1,2
rounded | 1.01 | 1
a month and a half | 2026-12-30 | 2027-01-14
LIST

cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>finding</groupId><artifactId>finding</artifactId><version>1</version><dependencies>
<dependency><groupId>info.cqframework</groupId><artifactId>cql-to-elm</artifactId><version>3.29.0</version></dependency>
<dependency><groupId>info.cqframework</groupId><artifactId>engine</artifactId><version>3.29.0</version></dependency>
<dependency><groupId>info.cqframework</groupId><artifactId>elm-jackson</artifactId><version>3.29.0</version></dependency>
<dependency><groupId>info.cqframework</groupId><artifactId>model-jackson</artifactId><version>3.29.0</version></dependency>
</dependencies></project>
XML
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=jars
npm init -y >/dev/null
npm install --silent --no-audit --no-fund cql-execution@3.3.2

cat >Doses.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Set;
import org.cqframework.cql.cql2elm.CqlTranslator;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;

public class Doses {
  public static void main(String[] args) throws Exception {
    var text = Files.readAllBytes(Path.of("doses.cql"));
    var libraries = new LibraryManager(new ModelManager());
    libraries.getLibrarySourceLoader().registerProvider(id -> new ByteArrayInputStream(text));
    var compiled = CqlTranslator.fromText(new String(text, "UTF-8"), libraries);
    if (!compiled.getErrors().isEmpty()) {
      throw new IllegalStateException(compiled.getErrors().toString());
    }
    Files.writeString(Path.of("doses.json"), compiled.toJson());
    var engine = new CqlEngine(new Environment(libraries));
    var now = ZonedDateTime.parse("2026-11-30T12:00:00-05:00");
    for (var define : compiled.toELM().getStatements().getDef()) {
      var name = define.getName();
      var id = compiled.toELM().getIdentifier();
      var result = engine.evaluate(id, Set.of(name), null, new HashMap<>(), null, now);
      System.out.println(name + " | " + result.forExpression(name).value());
    }
  }
}
JAVA
java -cp 'jars/*' Doses.java >java.out 2>/dev/null

cat >doses.js <<'JS'
const cql = require('cql-execution');
const elm = require('./doses.json');
const now = cql.DateTime.parse('2026-11-30T12:00:00-05:00');
(async () => {
  const executor = new cql.Executor(new cql.Library(elm));
  const results = await executor.exec(new cql.PatientSource([]), now);
  for (const { name } of elm.library.statements.def) {
    console.log(String(results.unfilteredResults[name]));
  }
})();
JS
node doses.js >node.out

paste -d'\t' java.out node.out | sed 's/\t/ | /' >seen
cat seen
diff expected seen && echo "As described: engine 3.29.0 | cql-execution 3.3.2"
