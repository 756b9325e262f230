import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { ENGINE_NAMES } from "../engines/engine.ts"
import { repoRoot } from "../paths.ts"
import { composePorts, projectName } from "./compose.ts"

const file = readFileSync(join(repoRoot, "docker-compose.yml"), "utf8")

test("the compose file leaves open exactly the ports that the launcher fills, with the same defaults", () => {
  for (const [name, port] of Object.entries(composePorts(0))) expect(file).toContain(`\${${name}:-${port}}`)
})

test("every engine is a service under its own name", () => {
  for (const name of ENGINE_NAMES) expect(file).toMatch(new RegExp(`^ {2}${name}:$`, "m"))
})

test("every published port is bound to loopback", () => {
  const published = file.match(/\$\{HAAT_[A-Z0-9]+_PORT:-\d+\}:\d+/g) ?? []
  expect(published.length).toBeGreaterThan(10)
  for (const port of published) expect(file).toContain(`127.0.0.1:${port}`)
})

test("two clones are two projects", () => {
  expect(projectName("/a")).not.toBe(projectName("/b"))
})
