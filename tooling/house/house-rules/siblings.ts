import { dirname, join, normalize } from "node:path"
import { contextMap, isContext, type Store, storeNames } from "../../context-map.ts"
import { importsOf } from "../imports.ts"
import { isForTests } from "../place.ts"
import type { SourceTree } from "../source-tree.ts"
import type { Complaint, HouseRule } from "./house-rule.ts"

const needsTest = /\.(?:rule|use-case|consumer|job)\.ts$/

const withoutTest = (tree: SourceTree): Complaint[] =>
  tree.files
    .filter((path) => needsTest.test(path) && !isForTests(path))
    .filter((path) => !tree.has(path.replace(/\.ts$/, ".test.ts")))
    .map((path) => ({
      path,
      message: `has no test beside it; expected ${path.replace(/^.*\//, "").replace(/\.ts$/, ".test.ts")}`,
    }))

const adapterPattern = new RegExp(
  `^packages/db/src/([^/]+)/(?:.*/)?([^/]+)\\.(${storeNames.join("|")})\\.ts$`,
)

type Adapter = { readonly path: string; readonly context: string; readonly engine: Store }

const adaptersOf = (tree: SourceTree): Adapter[] =>
  tree.files.flatMap((path) => {
    const [, context = "", , engine] = adapterPattern.exec(path) ?? []
    return engine && isContext(context) ? [{ path, context, engine: engine as Store }] : []
  })

/** Files that some integration test of the same package imports by path. */
const triedOnEngines = (tree: SourceTree): ReadonlySet<string> =>
  new Set(
    tree.files
      .filter((path) => /^packages\/db\/src\/.*\.int\.test\.ts$/.test(path))
      .flatMap((path) =>
        importsOf(path, tree.read(path)).imports.map(({ specifier }) =>
          normalize(join(dirname(path), specifier)),
        ),
      ),
  )

const withoutRealEngineTest = (tree: SourceTree): Complaint[] => {
  const tried = triedOnEngines(tree)
  return adaptersOf(tree)
    .filter(({ path }) => !tree.has(path.replace(/\.ts$/, ".int.test.ts")) && !tried.has(path))
    .map(({ path }) => ({
      path,
      message:
        "an adapter is proven on its real engine; add its .int.test.ts beside it, or import it in one that is there",
    }))
}

const withoutFakes = (tree: SourceTree): Complaint[] =>
  [...new Set(adaptersOf(tree).map(({ context }) => context))].flatMap((context) => {
    const testing = `packages/domain/src/${context}/testing/`
    const has = (kind: string): boolean =>
      tree.files.some((path) => path.startsWith(testing) && path.endsWith(`.${kind}.ts`))
    return ["fake", "contract"]
      .filter((kind) => !has(kind))
      .map((kind) => ({
        path: `packages/domain/src/${context}/ports.ts`,
        message: `${context} has adapters, so its ports need a *.${kind}.ts in ${testing}`,
      }))
  })

const onUnmappedStore = (tree: SourceTree): Complaint[] =>
  adaptersOf(tree).flatMap(({ path, context, engine }) =>
    isContext(context) && !contextMap[context].stores.includes(engine)
      ? [
          {
            path,
            message: `the map does not give ${context} a store on ${engine}; say so in tooling/context-map.ts`,
          },
        ]
      : [],
  )

export const siblingRules: readonly HouseRule[] = [
  { name: "sibling-test", check: withoutTest },
  { name: "adapter-on-real-engine", check: withoutRealEngineTest },
  { name: "ports-have-fakes", check: withoutFakes },
  { name: "stores-as-mapped", check: onUnmappedStore },
]
