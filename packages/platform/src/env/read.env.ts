import { z } from "zod"

const readers: Array<() => void> = []

/** Reads and checks its part of the environment on first use; the answer is kept for the process. */
export const lazyEnv = <Value>(read: (source: NodeJS.ProcessEnv) => Value): (() => Value) => {
  let kept: { readonly value: Value } | undefined
  readers.push(() => {
    kept = undefined
  })
  return () => {
    kept ??= { value: read(process.env) }
    return kept.value
  }
}

/** Forgets what was read, for launchers and tests that change the environment of a living process. */
export const rereadEnv = (): void => {
  for (const forget of readers) forget()
}

/** Parses the given variables; a wrong one throws an error that names it. Empty strings count as unset. */
export const parseEnv = <Shape extends z.ZodRawShape>(shape: Shape, source: NodeJS.ProcessEnv) => {
  const given = Object.fromEntries(
    Object.keys(shape).map((name) => [name, source[name] === "" ? undefined : source[name]]),
  )
  const parsed = z.object(shape).safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`)
  throw new Error(`The environment is not usable. ${faults.join("; ")}`)
}

/** Default ports move together by HAAT_PORT_OFFSET, so that a second set of engines can run beside the first. */
export const port = (base: number, source: NodeJS.ProcessEnv): number => {
  const { HAAT_PORT_OFFSET } = parseEnv(
    { HAAT_PORT_OFFSET: z.coerce.number().int().min(0).max(20_000).default(0) },
    source,
  )
  return base + HAAT_PORT_OFFSET
}

export const flag = z.stringbool().default(false)
