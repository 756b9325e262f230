import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gatherMapFacts } from "./map/map-facts.ts"
import { drawCodeOwners, drawMapPage } from "./map/map-page.ts"
import { diskTree, repositoryRoot } from "./source-tree.ts"

const pages: Readonly<Record<string, string>> = {
  "docs/map.md": drawMapPage(await gatherMapFacts(diskTree())),
  CODEOWNERS: drawCodeOwners(),
}

const textAt = (path: string): string => {
  const full = join(repositoryRoot, path)
  return existsSync(full) ? readFileSync(full, "utf8") : ""
}

const stale = Object.keys(pages).filter((path) => textAt(path) !== pages[path])

if (process.argv.includes("--check")) {
  for (const path of stale) console.error(`${path} is stale; run npm run map and commit it`)
  if (stale.length > 0) process.exitCode = 1
  else console.log(`map: ${Object.keys(pages).join(", ")} say what the code says`)
} else {
  for (const path of stale) writeFileSync(join(repositoryRoot, path), pages[path] ?? "")
  console.log(stale.length > 0 ? `map: drew ${stale.join(", ")}` : "map: nothing changed")
}
