import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { repositoryRoot } from "../source-tree.ts"

type ToolProbe = { readonly rule: string; readonly path: string; readonly text: string }

const manyLines = Array.from({ length: 82 }, (_, index) => `  total += ${index}`).join("\n")
const manyBranches = Array.from({ length: 11 }, (_, index) => `  if (n === ${index}) return ${index}`).join(
  "\n",
)
const runtime = (name: string): string => `packages/runtime/src/shop/${name}.ts`

/** What oxlint holds; each file breaks one rule and must be named in its report. */
const lintProbes: readonly ToolProbe[] = [
  { rule: "no-default-export", path: runtime("a"), text: "export default 1\n" },
  { rule: "no-process-env", path: runtime("b"), text: "export const a = process.env\n" },
  {
    rule: "max-params",
    path: runtime("c"),
    text: "export const f = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d]\n",
  },
  {
    rule: "complexity",
    path: runtime("d"),
    text: `export const f = (n: number) => {\n${manyBranches}\n  return 0\n}\n`,
  },
  {
    rule: "max-lines-per-function",
    path: runtime("e"),
    text: `export const f = () => {\n  let total = 0\n${manyLines}\n  return total\n}\n`,
  },
  {
    rule: "no-floating-promises",
    path: runtime("f"),
    text: "const f = async () => 1\nexport const g = () => {\n  f()\n}\n",
  },
  { rule: "no-console", path: runtime("g"), text: `console.log("a")\nexport const a = 1\n` },
  { rule: "no-explicit-any", path: runtime("h"), text: "export const a = (b: any): unknown => b\n" },
  {
    rule: "consistent-type-imports",
    path: runtime("i"),
    text: `import { Stats } from "node:fs"\nexport const a = (b: Stats): Stats => b\n`,
  },
  {
    rule: "no-non-null-assertion",
    path: runtime("j"),
    text: "export const a = (b: string | undefined): string => b!\n",
  },
]

/** What the compiler holds: the domain has no Node and no browser, and a package no back door. */
const typeProbes: readonly ToolProbe[] = [
  {
    rule: "TS2591|TS2580|TS2304",
    path: "packages/domain/src/search/a.ts",
    text: "export const a = process.pid\n",
  },
  { rule: "TS2304|TS2552", path: "packages/domain/src/search/b.ts", text: `export const a = fetch("/")\n` },
  {
    rule: "TS2584|TS2304",
    path: "packages/domain/src/search/c.ts",
    text: "console.log(1)\nexport const a = 1\n",
  },
  {
    rule: "TS2307",
    path: "packages/domain/src/search/d.ts",
    text: `import type { A } from "@haat/events/envelope/deep.ts"\nexport type B = A\n`,
  },
  {
    rule: "TS2322",
    path: "packages/domain/src/search/e.ts",
    text: "export const first = (all: readonly string[]): string => all[0]\n",
  },
]

const configs = ["package.json", "tsconfig.base.json", ".oxlintrc.json", "packages/domain/tsconfig.json"]

const layOut = (folder: string, probes: readonly ToolProbe[]): void => {
  for (const path of [...configs, "packages/domain/package.json", "packages/runtime/tsconfig.json"]) {
    cpSync(join(repositoryRoot, path), join(folder, path))
  }
  for (const { path, text } of probes) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  symlinkSync(join(repositoryRoot, "node_modules"), join(folder, "node_modules"))
}

const outputOf = (folder: string, tool: string, args: readonly string[]): string => {
  const bin = join(repositoryRoot, "node_modules/.bin", tool)
  const { stdout, stderr, error } = spawnSync(bin, args, { cwd: folder, encoding: "utf8", timeout: 60_000 })
  if (error) throw error
  return `${stdout}\n${stderr}`
}

const unnoticed = (tool: string, output: string, probes: readonly ToolProbe[]): string[] =>
  probes
    .filter(
      ({ rule, path }) =>
        !output.split("\n").some((line) => line.includes(path) && new RegExp(rule).test(line)),
    )
    .map(({ rule, path }) => `${tool} slept through ${rule} planted at ${path}`)

/** Plants violations in a temporary folder under this repository's own configs and runs the real tools once each. */
export const runToolProbes = (): { readonly count: number; readonly failures: readonly string[] } => {
  const folder = mkdtempSync(join(tmpdir(), "haat-probes-"))
  const probes = [...lintProbes, ...typeProbes]
  try {
    layOut(folder, probes)
    const lint = outputOf(folder, "oxlint", ["-f", "unix", "packages"])
    const types = outputOf(folder, "tsc", ["-p", "packages/domain", "--pretty", "false"])
    const failures = [...unnoticed("oxlint", lint, lintProbes), ...unnoticed("tsc", types, typeProbes)]
    return { count: probes.length, failures }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
