import { bringUpEngines, startLock } from "../supervise/bring-up.ts"
import { Failure } from "../terminal/failure.ts"
import { stop } from "./stop.ts"

/** `engines up` brings up the engines alone; `engines down` is `stop`. */
export const enginesCommand = async ([what = "up"]: readonly string[]): Promise<number> => {
  if (what === "down") return stop()
  if (what !== "up") throw new Failure("Say `engines up` or `engines down`.")
  const release = startLock()
  try {
    await bringUpEngines()
    return 0
  } finally {
    release()
  }
}
