import type { SourceTree } from "../source-tree.ts"
import type { Complaint, HouseRule } from "./house-rule.ts"

const directive = /^\s*["']use client["']/

const misnamedIslands = (tree: SourceTree): Complaint[] =>
  tree.files
    .filter((path) => /^apps\/web\/src\/features\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .flatMap((path) => {
      const isIsland = path.endsWith(".client.tsx")
      if (directive.test(tree.read(path)) === isIsland) return []
      const message = isIsland
        ? `an island begins with "use client"; without it, it is a view: *.view.tsx`
        : `runs in the browser, so it is called *.client.tsx`
      return [{ path, message }]
    })

export const islandRules: readonly HouseRule[] = [{ name: "islands-are-named", check: misnamedIslands }]
