# Shared by the commands of this directory: finds Java, builds what is missing, runs the launcher.
# Expects `here` to be this directory.

version=0.1.0-SNAPSHOT
root=$(cd "$here/../.." && pwd)
launcher="$here/target/redress-local-$version.jar"
services=(intake triage resolution followup analytics)

require_java() {
  java=java
  if [ -n "${JAVA_HOME:-}" ]; then java="$JAVA_HOME/bin/java"; fi
  local said major
  if ! said=$("$java" -version 2>&1); then
    echo "Redress needs Java 17 or later; none was found (JAVA_HOME or the path)." >&2
    exit 1
  fi
  major=$(sed -nE 's/.*version "(1\.)?([0-9]+).*/\2/p' <<<"$said" | head -n 1)
  if [ "${major:-0}" -lt 17 ]; then
    echo "Redress needs Java 17 or later; $java is $(head -n 1 <<<"$said")." >&2
    exit 1
  fi
}

# The launcher is built last: what is newer than its jar has not been built. (Dates of the services' own jars do not tell,
# since builds are reproducible.)
all_built() {
  local service
  local sources=("$root/pom.xml" "$here/pom.xml" "$here/src/main" "$root/chassis/pom.xml" "$root/chassis/src/main"
    "$root/chassis/pages/pom.xml" "$root/chassis/pages/src/main"
    "$root/chassis/papers/pom.xml" "$root/chassis/papers/src/main" "$root/chassis/local-parts/pom.xml"
    "$root/chassis/local-parts/src/main" "$root/deploy/bench/pom.xml" "$root/deploy/bench/src/main")
  [ -f "$launcher" ] && [ -d "$here/target/lib" ] && [ -d "$root/deploy/bench/target/lib" ] || return 1
  for service in "${services[@]}"; do
    [ -f "$root/$service-service/target/$service-service-$version-exec.jar" ] || return 1
    sources+=("$root/$service-service/pom.xml" "$root/$service-service/src/main")
  done
  [ -z "$(find "${sources[@]}" -newer "$launcher" -type f -print -quit)" ]
}

build_if_needed() {
  if all_built; then return; fi
  local maven=mvn
  if ! command -v mvn >/dev/null; then maven=./mvnw; fi
  echo "building what is missing (a few minutes the first time) ..."
  (cd "$root" && $maven -q -B -Dmaven.test.skip=true package) || {
    echo "The build failed; what Maven said is above." >&2
    exit 1
  }
}

run_local() {
  exec "$java" -Xms8m -Xmx32m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss512k -XX:ReservedCodeCacheSize=24m -XX:-UsePerfData \
    -Dfile.encoding=UTF-8 -Dlogback.configurationFile=logback-local.xml -jar "$launcher" "$@"
}
