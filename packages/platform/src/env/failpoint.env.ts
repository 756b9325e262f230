import { z } from "zod"
import { mode } from "./mode.env.ts"
import { lazyEnv, parseEnv } from "./read.env.ts"

const shape = /^([^:]+):([1-9]\d*)(?::(kill|lost|pause))?$/

export type Failpoint = {
  readonly name: string
  /** Which passing of the point, counted from 1. */
  readonly pass: number
  /** `kill`: the process dies there; `lost`: the effect happened, its answer gets lost; `pause`: it stands still until it is woken. */
  readonly fault: "kill" | "lost" | "pause"
}

/** `name:n`, `name:n:lost` or `name:n:pause`. */
export const readFailpoint = (text: string): Failpoint => {
  const [, name, pass, fault = "kill"] = shape.exec(text) ?? []
  if (name === undefined)
    throw new Error(`"${text}" is no failpoint; write name:n, name:n:kill, name:n:lost or name:n:pause`)
  return { name, pass: Number(pass), fault: fault as Failpoint["fault"] }
}

/** FAILPOINT arms one point, `on` lets a test arm one later. Off by default, and refused in production. */
export const failpointEnv = lazyEnv(
  (source): { readonly on: boolean; readonly armed: Failpoint | undefined } => {
    const { FAILPOINT: text } = parseEnv({ FAILPOINT: z.string().max(200).optional() }, source)
    if (text === undefined) return { on: false, armed: undefined }
    if (mode().production) throw new Error("The environment is not usable. FAILPOINT: not in production")
    return { on: true, armed: text === "on" ? undefined : readFailpoint(text) }
  },
)
