import { z } from "zod"
import { lazyEnv, parseEnv, port } from "./read.env.ts"

/** WORKER_ROLES: "all", or a comma list of contexts (`search,ordering`). */
export const workersEnv = lazyEnv((source) => {
  const env = parseEnv(
    {
      WORKER_ROLES: z.string().default("all"),
      WORKER_PORT: z.coerce.number().int().optional(),
      WORKER_HOST: z.string().default("127.0.0.1"),
    },
    source,
  )
  return {
    roles: env.WORKER_ROLES.split(",").map((role) => role.trim()),
    port: env.WORKER_PORT ?? port(13_100, source),
    host: env.WORKER_HOST,
  }
})
