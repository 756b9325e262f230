import { isForTests } from "../place.ts"
import type { SourceTree } from "../source-tree.ts"
import type { Complaint, HouseRule } from "./house-rule.ts"

const filesOf = (tree: SourceTree, pattern: RegExp): readonly string[] =>
  tree.files.filter((path) => pattern.test(path) && !isForTests(path))

const documented = /\*\/\s*\n\s*export\s/

const unsaidPromises = (tree: SourceTree): Complaint[] =>
  filesOf(tree, /^packages\/.*\.(?:rule|use-case|gateway)\.ts$/)
    .filter((path) => !documented.test(tree.read(path)))
    .map((path) => ({
      path,
      message:
        "say its promise in a short docstring above what it exports: retries, units, errors, source of a formula",
    }))

const manyUseCases = (tree: SourceTree): Complaint[] =>
  filesOf(tree, /\.use-case\.ts$/).flatMap((path) => {
    const makers = tree.read(path).match(/^export (?:const|function) make[A-Z]/gm)?.length ?? 0
    return makers === 1
      ? []
      : [{ path, message: `exports ${makers} make<Verb>(ports); a use case file has exactly one` }]
  })

export const promiseRules: readonly HouseRule[] = [
  { name: "says-its-promise", check: unsaidPromises },
  { name: "one-use-case-per-file", check: manyUseCases },
]
