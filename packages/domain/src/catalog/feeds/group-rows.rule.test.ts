import { fc, test } from "@fast-check/vitest"
import { describe, expect, it } from "vitest"
import type { FeedRow, RowGroup } from "./feed.model.ts"
import { groupRow, noGroup } from "./group-rows.rule.ts"

const row = (line: number, id: string, group?: string): FeedRow => ({
  line,
  cells: new Map([["id", id], ...(group === undefined ? [] : [["item_group_id", group] as const])]),
})

const groupAll = (rows: readonly FeedRow[]) => {
  const groups: RowGroup[] = []
  let refused = 0
  let state = noGroup
  for (const one of rows) {
    const step = groupRow(state, one)
    if (step.closed) groups.push(step.closed)
    if (step.refused) refused += 1
    state = step.next
  }
  if (state.open) groups.push(state.open)
  return { groups, refused }
}

describe("groupRow", () => {
  it("joins consecutive rows of one group; rows without a group stand alone", () => {
    const { groups } = groupAll([row(2, "a", "g"), row(3, "b", "g"), row(4, "c"), row(5, "d")])
    expect(groups.map(({ groupId, rows }) => [groupId, rows.length])).toEqual([
      ["g", 2],
      ["c", 1],
      ["d", 1],
    ])
  })

  it("refuses rows beyond a product's limit", () => {
    const { groups, refused } = groupAll(
      Array.from({ length: 130 }, (_, index) => row(index, `${index}`, "g")),
    )
    expect([groups.length, groups[0]?.rows.length, refused]).toEqual([1, 100, 30])
  })

  test.prop([fc.array(fc.constantFrom("g1", "g2", "g3"), { maxLength: 60 })])(
    "no row is lost and neighbors never share a group",
    (ids) => {
      const { groups, refused } = groupAll(ids.map((id, index) => row(index, `${index}`, id)))
      expect(groups.reduce((sum, group) => sum + group.rows.length, 0) + refused).toBe(ids.length)
      expect(groups.every((group, index) => group.groupId !== groups[index + 1]?.groupId)).toBe(true)
    },
  )
})
