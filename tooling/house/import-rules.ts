import { report } from "./finding.ts"
import { checkImports, isSource } from "./import-rules/check-imports.ts"
import { diskTree } from "./source-tree.ts"

const tree = diskTree()
const { findings, edges } = checkImports(tree)
report("import rules", findings, `${edges.length} imports in ${tree.files.filter(isSource).length} files`)
