import { contextMap, contextNames, findCallCycle, isContext } from "../../context-map.ts"
import { placeOf } from "../place.ts"
import type { SourceTree } from "../source-tree.ts"
import { baseOf, type Complaint, folderOf, type HouseRule, isCode, linesMatching } from "./house-rule.ts"

const expectedFiles = contextNames.flatMap((context) => [
  `packages/domain/src/${context}/README.md`,
  `packages/domain/src/${context}/index.ts`,
  `packages/domain/src/${context}/ports.ts`,
  `packages/runtime/src/${context}.ts`,
])

const missingRooms = (tree: SourceTree): Complaint[] =>
  expectedFiles
    .filter((path) => !tree.has(path))
    .map((path) => ({
      path,
      message: "every context has its room from the start, with README, index and ports, wired in runtime",
    }))

const unknownRooms = (tree: SourceTree): Complaint[] => {
  const pattern = /^(?:packages\/(domain|gateways)\/src|apps\/workers\/src)\/([^/]+)\//
  const others = new Set(["shared", "backbone"])
  return tree.files.flatMap((path) => {
    const room = pattern.exec(path)?.[2]
    return room && !isContext(room) && !others.has(room)
      ? [{ path, message: `"${room}" is not a context; the thirteen names stand in tooling/context-map.ts` }]
      : []
  })
}

const readmeLines = 40

const longReadmes = (tree: SourceTree): Complaint[] =>
  tree.files
    .filter((path) => /^packages\/domain\/src\/[^/]+\/README\.md$/.test(path))
    .filter((path) => tree.read(path).trimEnd().split("\n").length > readmeLines)
    .map((path) => ({
      path,
      message: `a front door has at most ${readmeLines} lines; move the rest to docs/`,
    }))

const doorPattern = /^packages\/[^/]+\/src\/[^/]+\/(?:testing\/)?index\.tsx?$/

const extraDoors = (tree: SourceTree): Complaint[] =>
  tree.files
    .filter((path) => /^packages\/[^/]+\/src\//.test(path) && /^index\.tsx?$/.test(baseOf(path)))
    .filter((path) => !doorPattern.test(path))
    .map((path) => ({ path, message: "a room has one door: the index.ts at its top (and one for testing/)" }))

const starExports = (tree: SourceTree): Complaint[] =>
  tree.files
    .filter((path) => isCode(path) && !path.startsWith("tooling/"))
    .flatMap((path) =>
      linesMatching(tree.read(path), /^\s*export\s+\*/).map(({ line }) => ({
        path,
        line,
        message: "a door lists the names it opens; never export *",
      })),
    )

const callCycle = (): Complaint[] => {
  const cycle = findCallCycle(contextMap)
  return cycle
    ? [{ path: "tooling/context-map.ts", message: `calls go in a ring: ${cycle.join(" → ")}` }]
    : []
}

const folderLimit = 12

/** One file per context stands here, and there are thirteen. */
const wiring = "packages/runtime/src"

const crowdedFolders = (tree: SourceTree): Complaint[] => {
  const counts = new Map<string, number>()
  for (const path of tree.files) {
    if (!/^(?:packages|apps)\/[^/]+\/src\/.*\.tsx?$/.test(path) || placeOf(path).forTests) continue
    if (/^(?:index|ports)\.ts$/.test(baseOf(path)) || folderOf(path) === wiring) continue
    counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count > folderLimit)
    .map(([path, count]) => ({
      path,
      message: `${count} files in one folder; split it by topic at ${folderLimit}`,
    }))
}

export const roomRules: readonly HouseRule[] = [
  { name: "rooms-exist", check: missingRooms },
  { name: "rooms-are-contexts", check: unknownRooms },
  { name: "short-front-door", check: longReadmes },
  { name: "one-door", check: extraDoors },
  { name: "no-star-export", check: starExports },
  { name: "calls-acyclic", check: callCycle },
  { name: "roomy-folders", check: crowdedFolders },
]
