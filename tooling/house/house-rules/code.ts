import { isForTests, isTestFile } from "../place.ts"
import type { SourceTree } from "../source-tree.ts"
import { type Complaint, codeOf, type HouseRule, isCode, linesMatching } from "./house-rule.ts"

type CodeRule = {
  readonly name: string
  readonly where: (path: string) => boolean
  readonly pattern: RegExp
  readonly message: string
  /** Read comments too. */
  readonly prose?: boolean
}

const isDomain = (path: string): boolean => path.startsWith("packages/domain/src/") && !isForTests(path)
const isConfig = (path: string): boolean => /\.config\.[cm]?[jt]s$/.test(path)
const ships = (path: string): boolean => /^(?:packages|apps)\//.test(path)

const codeRules: readonly CodeRule[] = [
  {
    name: "env-in-one-place",
    where: (path) =>
      ships(path) && !path.startsWith("packages/platform/src/env/") && !isConfig(path) && !isForTests(path),
    // Bundlers put NEXT_RUNTIME's value in its place and leave out the other runtime's code: it can't be taken from afar.
    pattern:
      /\bprocess\s*(?:\?\.|\.)\s*env\b(?!\.NEXT_RUNTIME\b)|\bprocess\[|=\s*process\s*$|from\s+["'](?:node:)?process["']|import\.meta\.env/,
    message: "the environment is read in packages/platform/src/env/*.env.ts only; take the value from there",
  },
  {
    name: "no-clock-in-domain",
    where: isDomain,
    pattern: /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bcrypto\.\w+/,
    message:
      "the domain reads no clock and throws no dice; take `now` and ids as arguments or through a port",
  },
  {
    name: "no-skipped-test",
    // What nobody may hand on can't lie in the house: tests on third-party data say so and skip where it isn't.
    where: (path) => isTestFile(path) && !/\/third-party-[^/]+\.test\.ts$/.test(path),
    pattern:
      /\b(?:it|test|describe)(?:\.\w+)*\.(?:only|skip|todo|skipIf|runIf|fails)\b|\b(?:xit|xdescribe|fit|fdescribe)\(/,
    message: "every test runs, always; a missing engine is a failure",
  },
  {
    name: "no-silencing",
    where: (path) => !path.startsWith("tooling/house/"),
    pattern: /@ts-(?:ignore|nocheck|expect-error)|(?:eslint|oxlint)-disable(?!.*--\s*\S)/,
    message: "a checker is not silenced; fix the cause (oxlint-disable needs its reason after --)",
    prose: true,
  },
  {
    name: "no-leftover",
    where: (path) => !path.startsWith("tooling/house/"),
    pattern: /\b(?:TODO|FIXME|HACK)\b/,
    message: "finish it or file an issue; a leftover in the code is read by nobody",
    prose: true,
  },
]

const apply = (rule: CodeRule, tree: SourceTree): Complaint[] =>
  tree.files
    .filter((path) => isCode(path) && rule.where(path))
    .flatMap((path) => {
      const text = tree.read(path)
      return linesMatching(rule.prose ? text : codeOf(text), rule.pattern).map(({ line }) => ({
        path,
        line,
        message: rule.message,
      }))
    })

const fileLimit = 200

const longFiles = (tree: SourceTree): Complaint[] =>
  tree.files
    .filter((path) => (isCode(path) || path.endsWith(".css")) && !/\/migrations\//.test(path))
    .flatMap((path) => {
      const lines = tree.read(path).trimEnd().split("\n").length
      return lines > fileLimit
        ? [{ path, message: `${lines} lines; split by topic before ${fileLimit}` }]
        : []
    })

export const textRules: readonly HouseRule[] = [
  ...codeRules.map((rule) => ({ name: rule.name, check: (tree: SourceTree) => apply(rule, tree) })),
  { name: "short-file", check: longFiles },
]
