import type { Finding } from "../finding.ts"
import type { SourceTree } from "../source-tree.ts"

export type HouseRule = {
  readonly name: string
  readonly check: (tree: SourceTree) => readonly Omit<Finding, "rule">[]
}

export type Complaint = Omit<Finding, "rule">

const codePattern = /^(?:packages|apps|infra|tooling|bench|e2e)\/.*\.(?:ts|tsx|mts|mjs)$/

export const isCode = (path: string): boolean => codePattern.test(path)

export const baseOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1)
export const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("/"), 0))

/** The text with comments blanked out, lines kept, so that a rule about code does not read prose. */
export const codeOf = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/(^|[^:"'`\\])\/\/[^\n]*/g, "$1")

/** One complaint per line the pattern is found on. */
export const linesMatching = (text: string, pattern: RegExp): { line: number; found: string }[] =>
  text.split("\n").flatMap((content, index) => {
    const found = pattern.exec(content)?.[0]
    return found === undefined ? [] : [{ line: index + 1, found }]
  })
