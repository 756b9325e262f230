import { doctor } from "./doctor.ts"
import { enginesCommand } from "./engines.ts"
import { stop } from "./stop.ts"

/** Each answers with the exit code. */
export const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  stop: () => stop(),
  doctor: () => doctor(),
  engines: enginesCommand,
}
