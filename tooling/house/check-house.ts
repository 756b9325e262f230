import { report } from "./finding.ts"
import { checkHouse, houseRules } from "./house-rules/all-rules.ts"
import { diskTree } from "./source-tree.ts"

const tree = diskTree()
report("house", checkHouse(tree), `${tree.files.length} files by ${houseRules.length} rules`)
