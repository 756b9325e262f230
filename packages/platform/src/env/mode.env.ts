import { z } from "zod"
import { flag, lazyEnv, parseEnv } from "./read.env.ts"

/** How this process runs: strict in production, forgiving on a developer's busy machine. */
export const mode = lazyEnv((source) => {
  const env = parseEnv(
    {
      NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
      HAAT_DEMO: flag,
      HAAT_TIMEOUT_SCALE: z.coerce.number().min(0.1).max(100).optional(),
      LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).optional(),
    },
    source,
  )
  const strict = env.NODE_ENV === "production" && !env.HAAT_DEMO
  return {
    production: env.NODE_ENV === "production",
    demo: env.HAAT_DEMO,
    /** True where development secrets and relaxed limits are refused. */
    strict,
    /** Factor on every dependency's time-out; outside strict mode engines share a small machine. */
    timeoutScale: env.HAAT_TIMEOUT_SCALE ?? (strict ? 1 : 5),
    logLevel: env.LOG_LEVEL ?? (env.NODE_ENV === "test" ? "silent" : "info"),
  }
})

const developmentSecret = (name: string) => `haat-development-${name}-not-for-production`

/** A secret of ≥ 32 characters; the development default is refused in production unless HAAT_DEMO is set. */
export const secretOf = (name: string, source: NodeJS.ProcessEnv): string => {
  const env = parseEnv({ [name]: z.string().min(32, "use 32 characters or more").optional() }, source)
  const given = env[name]
  if (given !== undefined) return given
  if (mode().strict) throw new Error(`The environment is not usable. ${name}: set a secret of 32+ characters`)
  return developmentSecret(name.toLowerCase().replaceAll("_", "-"))
}
