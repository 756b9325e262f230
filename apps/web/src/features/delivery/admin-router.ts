import {
  columnOfField,
  type EditProblem,
  keyOfRow,
  type NetworkChange,
  type NetworkEdit,
  type NetworkKind,
  networkKinds,
  readFileRow,
  rowCells,
} from "@haat/domain/delivery"
import type { Result } from "@haat/domain/shared"
import { z } from "zod"
import { pincodeInput } from "../../server/inputs.ts"
import { refuse } from "../../server/refusals.ts"
import { adminProcedure, router } from "../../server/trpc.ts"

const kindInput = z.enum(networkKinds)
const keyInput = z.string().min(1).max(130)
const cellsInput = z.record(z.string().max(24), z.string().max(200))
const editInput = z.union([
  z.strictObject({ kind: kindInput, cells: cellsInput }),
  z.strictObject({ kind: kindInput, remove: keyInput }),
])
const editsInput = z.array(editInput).min(1).max(20)
const wayInput = z.strictObject({ warehouseId: z.string().min(1).max(32).nullable(), pincode: pincodeInput })

type GivenEdit = z.infer<typeof editInput>

const unsound = (problems: readonly EditProblem[]) => refuse({ code: "NETWORK_UNSOUND", problems })

/** Edits as people typed them, by the same words as files; each wrong cell is told with its column. */
const editsOf = (given: readonly GivenEdit[]): readonly NetworkEdit[] => {
  const problems: EditProblem[] = []
  const edits = given.flatMap((edit, index): readonly NetworkEdit[] => {
    if ("remove" in edit) return [edit]
    const read = readFileRow(edit.kind, { line: 0, cells: new Map(Object.entries(edit.cells)) })
    if (read.ok) return [{ kind: edit.kind, put: read.value }]
    problems.push(
      ...read.error.map(({ column, problem, hint }) => ({ edit: index, field: column, problem, hint })),
    )
    return []
  })
  if (problems.length > 0) throw unsound(problems)
  return edits
}

/** The value, or its problems with columns in place of fields. */
const settled = <Value>(
  result: Result<Value, { readonly problems: readonly EditProblem[] }>,
  given: readonly GivenEdit[],
): Value => {
  if (result.ok) return result.value
  throw unsound(
    result.error.problems.map((one) => {
      const kind = given[one.edit]?.kind
      return kind ? { ...one, field: columnOfField(kind, one.field) } : one
    }),
  )
}

const shownChange = ({ kind, key, before, after }: NetworkChange) => ({
  ...{ kind, key },
  before: before && rowCells(kind, before),
  after: after && rowCells(kind, after),
})

const listInput = z.strictObject({
  kind: kindInput,
  text: z.string().trim().max(80).default(""),
  cursor: keyInput.nullable().default(null),
  limit: z.int().min(1).max(100).default(50),
})

export const deliveryAdminRouter = router({
  list: adminProcedure.input(listInput).query(async ({ ctx, input }) => {
    const { items, next } = await ctx.shop.delivery.listNetwork(input)
    const shown = (kind: NetworkKind, row: (typeof items)[number]) => ({
      key: keyOfRow(kind, row),
      cells: rowCells(kind, row),
    })
    return { items: items.map((row) => shown(input.kind, row)), next }
  }),
  preview: adminProcedure
    .input(z.strictObject({ edits: editsInput, ways: z.array(wayInput).min(1).max(10) }))
    .query(async ({ ctx, input: { edits, ways } }) => {
      const previewed = await ctx.shop.delivery.previewNetwork({
        edits: editsOf(edits),
        ways,
        now: ctx.now(),
      })
      const { changes, ...effects } = settled(previewed, edits)
      return { ...effects, changes: changes.map(shownChange) }
    }),
  save: adminProcedure
    .input(z.strictObject({ edits: editsInput }))
    .mutation(async ({ ctx, input: { edits } }) => {
      const by = { actorId: ctx.customer.id, at: ctx.now() }
      return settled(await ctx.shop.delivery.editNetwork(editsOf(edits), by), edits).map(shownChange)
    }),
})
