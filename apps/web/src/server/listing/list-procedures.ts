import { z } from "zod"
import { appRouter } from "../router.ts"
import type { ProcedureMeta } from "../trpc.ts"

type Listed = {
  readonly _def: {
    readonly type: string
    readonly meta?: ProcedureMeta
    readonly inputs: readonly z.ZodType[]
  }
}

const schemaOf = ([input]: readonly z.ZodType[]) =>
  input === undefined ? null : z.toJSONSchema(input, { io: "input", unrepresentable: "any" })

/** Prints every procedure with who may call it and what it takes, as JSON: whoever walks them forgets none. */
const all = Object.entries(appRouter._def.procedures as unknown as Record<string, Listed>)
const listed = all.map(([path, { _def: definition }]) => ({
  ...{ path, type: definition.type, role: definition.meta?.role ?? null },
  input: schemaOf(definition.inputs),
}))
process.stdout.write(JSON.stringify(listed), () => process.exit(0))
