import { rmSync } from "node:fs"
import { createInterface } from "node:readline/promises"
import { repoRoot, stateRoot } from "../paths.ts"
import { Failure } from "../terminal/failure.ts"
import { stopAll } from "./stop.ts"

const agreed = async (args: readonly string[]): Promise<boolean> => {
  if (args.includes("--yes") || args.includes("-y")) return true
  if (!process.stdin.isTTY)
    throw new Failure("reset forgets all data of this clone; say `npm run reset -- --yes` to mean it.")
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question("Forget all data of this clone (downloads stay)? [y/N] ")
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

/** Ends everything and drops the state folder; caches of downloads stay, engines given by address are not touched. */
export const reset = async (args: readonly string[]): Promise<number> => {
  if (!(await agreed(args))) {
    console.log("Nothing was changed.")
    return 0
  }
  await stopAll({ forget: true })
  rmSync(stateRoot, { recursive: true, force: true })
  console.log(`The data below ${stateRoot.replace(`${repoRoot}/`, "")} is gone. npm start makes it anew.`)
  return 0
}
