import { type Node, parseSync, Visitor } from "oxc-parser"
import { isForTests } from "../place.ts"
import type { SourceTree } from "../source-tree.ts"
import { type Complaint, type HouseRule, isCode } from "./house-rule.ts"

type Open = { readonly start: number; readonly end: number; nested: number }

const limitFor = (path: string): number => (path.endsWith(".tsx") ? 80 : 40)

const kept = new Map<string, { readonly text: string; readonly found: readonly Complaint[] }>()

const lineCounter = (text: string): ((from: number, to: number) => number) => {
  const ends: number[] = []
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) ends.push(at)
  const lineAt = (offset: number): number => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low + 1
  }
  return (from, to) => lineAt(to) - lineAt(from) + 1
}

/** A function's own lines: what stands in functions inside of it is theirs, so a factory of small functions is small. */
const longFunctionsIn = (path: string, text: string): readonly Complaint[] => {
  const linesBetween = lineCounter(text)
  const stack: Open[] = []
  const found: Complaint[] = []
  const enter = ({ start, end }: Node): void => void stack.push({ start, end, nested: 0 })
  const leave = (): void => {
    const done = stack.pop()
    if (!done) return
    const lines = linesBetween(done.start, done.end)
    const outer = stack.at(-1)
    if (outer) outer.nested += lines - 1
    const own = lines - done.nested
    if (own <= limitFor(path)) return
    const message = `a function of ${own} lines (without the functions in it); split it before ${limitFor(path)}`
    found.push({ path, line: linesBetween(0, done.start), message })
  }
  new Visitor({
    FunctionDeclaration: enter,
    "FunctionDeclaration:exit": leave,
    FunctionExpression: enter,
    "FunctionExpression:exit": leave,
    ArrowFunctionExpression: enter,
    "ArrowFunctionExpression:exit": leave,
  }).visit(parseSync(path, text).program)
  return found
}

const longFunctions = (tree: SourceTree): Complaint[] =>
  tree.files
    .filter((path) => isCode(path) && !isForTests(path))
    .flatMap((path) => {
      const text = tree.read(path)
      const known = kept.get(path)
      if (known?.text === text) return known.found
      // Only a file longer than the limit can hold a function longer than it.
      const found = text.split("\n").length > limitFor(path) ? longFunctionsIn(path, text) : []
      kept.set(path, { text, found })
      return found
    })

export const functionRules: readonly HouseRule[] = [{ name: "short-function", check: longFunctions }]
