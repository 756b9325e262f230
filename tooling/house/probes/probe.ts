import type { Finding } from "../finding.ts"
import { checkHouse } from "../house-rules/all-rules.ts"
import { checkImports } from "../import-rules/check-imports.ts"
import { plant, type SourceTree } from "../source-tree.ts"

/** A violation planted on purpose. `files` are laid over a bare house; the rule must fire at `at`. */
export type Probe = {
  readonly rule: string
  readonly at: string
  readonly files: Readonly<Record<string, string | undefined>>
  /** The same files done right: the rule must keep quiet. */
  readonly done: Readonly<Record<string, string | undefined>>
}

const bareHouse = (tree: SourceTree): SourceTree => {
  const files = tree.files.filter((path) => /(?:^|\/)package\.json$/.test(path))
  return { files, has: (path) => files.includes(path), read: tree.read }
}

const checkAll = (tree: SourceTree): readonly Finding[] => [
  ...checkHouse(tree),
  ...checkImports(tree).findings,
]

const verdict = (bare: SourceTree, { rule, at, files, done }: Probe): string[] => {
  const firesOn = (planted: Probe["files"]): boolean =>
    checkAll(plant(bare, planted)).some((finding) => finding.rule === rule && finding.path === at)
  return [
    ...(firesOn(files) ? [] : [`${rule} slept through a violation planted at ${at}`]),
    ...(firesOn(done) ? [`${rule} barks at ${at}, although it is as it should be`] : []),
  ]
}

/** One sentence per probe that was not caught, or whose proper form was refused. */
export const runProbes = (tree: SourceTree, probes: readonly Probe[]): readonly string[] => {
  const bare = bareHouse(tree)
  return probes.flatMap((probe) => verdict(bare, probe))
}
