import type { Finding } from "../finding.ts"
import type { SourceTree } from "../source-tree.ts"
import { textRules } from "./code.ts"
import { fileKindRules } from "./file-kinds.ts"
import { functionRules } from "./functions.ts"
import type { HouseRule } from "./house-rule.ts"
import { islandRules } from "./islands.ts"
import { promiseRules } from "./promises.ts"
import { roomRules } from "./rooms.ts"
import { siblingRules } from "./siblings.ts"
import { tableRules } from "./tables.ts"
import { wordRules } from "./words.ts"

export const houseRules: readonly HouseRule[] = [
  ...fileKindRules,
  ...siblingRules,
  ...promiseRules,
  ...islandRules,
  ...roomRules,
  ...textRules,
  ...functionRules,
  ...tableRules,
  ...wordRules,
]

export const checkHouse = (tree: SourceTree): readonly Finding[] =>
  houseRules.flatMap(({ name, check }) => check(tree).map((complaint) => ({ rule: name, ...complaint })))
