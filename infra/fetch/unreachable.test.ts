import { expect, test } from "vitest"
import { unreachable } from "./unreachable.ts"

const pip = { tool: "pip", what: "a wheel", mirror: "PIP_INDEX_URL" }

test("pip's retries become one sentence with the index and the reason", () => {
  const out = [
    "Looking in indexes: http://user:secret@127.0.0.1:9/simple",
    "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError('<Connection object>: [Errno 111] Connection refused')': /simple/a/",
    "ERROR: Could not find a version that satisfies the requirement a==1 (from versions: none)",
  ].join("\n")
  expect(unreachable(pip, out)).toBe(
    "pip cannot reach its registry http://127.0.0.1:9 (connection refused) to fetch a wheel; check the network or name a mirror in PIP_INDEX_URL.",
  )
})

test("Maven's own line names the mirror that failed, not the page on errors", () => {
  const out = [
    "[ERROR] Could not transfer artifact a:b:pom:1 from/to gone (https://maven.example/m2): Unknown host maven.example",
    "[ERROR] [Help 1] http://cwiki.apache.org/confluence/display/MAVEN/PluginResolutionException",
  ].join("\n")
  expect(unreachable({ tool: "Maven", what: "jars", mirror: "settings.xml" }, out)).toContain(
    "https://maven.example (its name is not known)",
  )
})

test("another failure is not blamed on the network", () => {
  expect(unreachable(pip, "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES")).toBeUndefined()
})
