import { isContext } from "../../context-map.ts"
import { isForTests } from "../place.ts"
import type { SourceTree } from "../source-tree.ts"
import { type Complaint, codeOf, type HouseRule, linesMatching } from "./house-rule.ts"

type Table = { readonly name: string; readonly context: string; readonly path: string }

const roomPattern = /^packages\/db\/src\/([^/]+)\//
const roomOf = (path: string): string => roomPattern.exec(path)?.[1] ?? ""

const createPattern = /create\s+table\s+(?:if\s+not\s+exists\s+)?[`"]?([a-z0-9_]+)/gi
const contextTablePattern = /contextTable\(\s*["']([a-z]+)["']\s*\)\s*\(\s*["']([a-z0-9_]+)["']/g

const tablesIn = (path: string, text: string): Table[] => [
  ...[...text.matchAll(createPattern)].map(([, name = ""]) => ({ name, context: roomOf(path), path })),
  ...[...text.matchAll(contextTablePattern)].map(([, context = "", noun = ""]) => ({
    name: `${context}_${noun}`,
    context: roomOf(path),
    path,
  })),
]

const isStoreText = (path: string): boolean => /\.(?:ts|sql|cql)$/.test(path) && !isForTests(path)

const tablesOf = (tree: SourceTree): Table[] =>
  tree.files
    .filter((path) => isContext(roomOf(path)) && isStoreText(path))
    .flatMap((path) => tablesIn(path, tree.read(path)))

const badlyNamed = (tree: SourceTree): Complaint[] =>
  tablesOf(tree)
    .filter(({ name, context, path }) => !path.endsWith(".cql") && !name.startsWith(`${context}_`))
    .map(({ name, context, path }) => ({
      path,
      message: `table ${name} belongs to ${context}, so it is called ${context}_<noun>`,
    }))

const foreignTables = (tree: SourceTree): Complaint[] => {
  const tables = tablesOf(tree).filter(({ name, context }) => name.startsWith(`${context}_`))
  return tree.files
    .filter((path) => isContext(roomOf(path)) && isStoreText(path))
    .flatMap((path) => {
      const others = [
        ...new Set(tables.filter(({ context }) => context !== roomOf(path)).map(({ name }) => name)),
      ]
      if (others.length === 0) return []
      const pattern = new RegExp(`\\b(?:${others.join("|")})\\b`)
      return linesMatching(codeOf(tree.read(path)), pattern).map(({ line, found }) => ({
        path,
        line,
        message: `${found} is another context's table; ask that context through a port`,
      }))
    })
}

export const tableRules: readonly HouseRule[] = [
  { name: "table-named-after-context", check: badlyNamed },
  { name: "own-tables-only", check: foreignTables },
]
