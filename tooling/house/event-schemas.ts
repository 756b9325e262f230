import { execFileSync } from "node:child_process"
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { allEvents } from "@haat/events/registry"
import type { Schema } from "./events/breaking-changes.ts"
import { misnamedEvents } from "./events/event-names.ts"
import { exportSchema, findDrift, schemaFolder, schemaText } from "./events/schema-drift.ts"
import { repositoryRoot } from "./source-tree.ts"

const usage = `event-schemas            write ${schemaFolder}/*.json; refuses a breaking change
event-schemas --check    fail when a schema is stale or broken; with --against <ref> compare with that revision
event-schemas --rewrite  write even what breaks: only for an event that no one has ever received`

const { values: options } = parseArgs({
  options: {
    check: { type: "boolean", default: false },
    rewrite: { type: "boolean", default: false },
    against: { type: "string" },
    help: { type: "boolean", default: false },
  },
})

const folder = join(repositoryRoot, schemaFolder)

const keptOnDisk = (): Map<string, Schema> => {
  mkdirSync(folder, { recursive: true })
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"))
  return new Map(
    files.map((file) => [file.replace(/\.json$/, ""), JSON.parse(readFileSync(join(folder, file), "utf8"))]),
  )
}

const keptAt = (ref: string): Map<string, Schema> => {
  const git = (...args: string[]): string =>
    execFileSync("git", args, { cwd: repositoryRoot, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] })
  const paths = git("ls-tree", "-r", "--name-only", ref, schemaFolder).split("\n").filter(Boolean)
  return new Map(
    paths.map((path) => [
      path.slice(schemaFolder.length + 1).replace(/\.json$/, ""),
      JSON.parse(git("show", `${ref}:${path}`)),
    ]),
  )
}

const fail = (sentences: readonly string[]): void => {
  for (const sentence of sentences) console.error(sentence)
  if (sentences.length > 0) process.exitCode = 1
}

const check = (): void => {
  const drift = findDrift(allEvents, keptOnDisk())
  const since = options.against ? findDrift(allEvents, keptAt(options.against)).broken : []
  const stale = drift.stale.map(
    (type) => `${type}: its schema is stale; run node tooling/house/event-schemas.ts`,
  )
  fail([...new Set([...misnamedEvents(allEvents), ...drift.broken, ...since, ...stale])])
  if (!process.exitCode) console.log(`event schemas: ${allEvents.length} events, all fresh and compatible`)
}

const write = (): void => {
  const { broken, stale } = findDrift(allEvents, keptOnDisk())
  if (broken.length > 0 && !options.rewrite) {
    fail(broken)
    return
  }
  const current = new Map(allEvents.map((event) => [`${event.type}.json`, schemaText(exportSchema(event))]))
  for (const file of readdirSync(folder)) if (!current.has(file)) rmSync(join(folder, file))
  for (const [file, text] of current) writeFileSync(join(folder, file), text)
  console.log(`event schemas: ${allEvents.length} events, ${stale.length} written anew`)
}

if (options.help) console.log(usage)
else if (options.check) check()
else write()
