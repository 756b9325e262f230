import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { planFiles } from "./rooms/plan-files.ts"
import { repositoryRoot } from "./source-tree.ts"

const usage = `npm run new rule     <context>/[topic/]<verb-noun>   a pure decision and its test
npm run new use-case <context>/[topic/]<verb-noun>   the order of effects and its test with fakes
npm run new consumer <context>/<verb-noun>           hears events in apps/workers, and its test
npm run new context  <context>                       a room: front door, ports, wiring (name it in tooling/context-map.ts first)`

const plan = planFiles(process.argv.slice(2))

if ("problem" in plan) {
  console.error(plan.problem === "" ? usage : `${plan.problem}\n\n${usage}`)
  process.exitCode = 1
} else {
  for (const { path, text } of plan.files) {
    const full = join(repositoryRoot, path)
    if (existsSync(full)) {
      console.log(`kept  ${path} (it is there already)`)
      continue
    }
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, text)
    console.log(`laid  ${path}`)
  }
}
