import { expect, it } from "vitest"
import { rowsOf } from "../editing/apply-edits.rule.ts"
import type { NetworkKind } from "../editing/network-edit.model.ts"
import { fakeDesk } from "../testing/desk.fake.ts"
import { aNetwork, relaxedWeights } from "../testing/network.builder.ts"
import { makeImportNetwork } from "./import-network.use-case.ts"
import type { ImportInput, ImportProgress, OpenedFile } from "./network-file.model.ts"
import { fileColumns, fileLine } from "./network-file.rule.ts"

const setUp = () => {
  const desk = fakeDesk(aNetwork())
  let opened: OpenedFile = { header: null, rows: noRows() }
  const openFile = async () => opened
  const checks = { knowsZone: () => true, weigh: relaxedWeights }
  const importNetwork = makeImportNetwork({ network: desk, desk, ...checks, openFile })
  const sendFile = (kind: NetworkKind, file: OpenedFile, over: Partial<ImportInput> = {}) => {
    opened = file
    const by = { actorId: "admin-1", at: new Date(0) }
    return importNetwork({ kind, bytes: noRows(), replace: false, dryRun: false, by, ...over })
  }
  const send = (kind: NetworkKind, lines: readonly string[], over: Partial<ImportInput> = {}) => {
    const header = fileColumns(kind)
    const rows = async function* () {
      for (const [index, text] of lines.entries()) {
        const cells = new Map(
          text
            .trimEnd()
            .split(",")
            .map((cell, at) => [header[at] ?? "", cell]),
        )
        yield { line: index + 2, cells }
      }
    }
    return sendFile(kind, { header, rows: rows() }, over)
  }
  return { desk, send, sendFile }
}
async function* noRows(): AsyncGenerator<never> {}

const laneLines = rowsOf(aNetwork(), "lane").map((row) => fileLine("lane", row))
const slower = laneLines.map((line) => line.replace("HUB-MAA,SADAK,surface,15", "HUB-MAA,SADAK,surface,25"))

it("takes a file over once: the second time nothing changes", async () => {
  const { desk, send } = setUp()
  const counts = { rows: 5, added: 0, removed: 0, dryRun: false }
  expect(await send("lane", slower)).toEqual({ ok: true, value: { ...counts, changed: 1, same: 4 } })
  expect(await send("lane", slower)).toEqual({ ok: true, value: { ...counts, changed: 0, same: 5 } })
  expect((await desk.load()).revision).toBe(2)
})

it("only says what would happen in a dry run", async () => {
  const { desk, send } = setUp()
  expect(await send("lane", slower, { dryRun: true })).toMatchObject({
    ok: true,
    value: { changed: 1, dryRun: true },
  })
  expect(await desk.load()).toEqual(aNetwork())
})

it("tells how far it is: while it reads, before it holds the rows against the network, before it writes", async () => {
  const { send } = setUp()
  const pincodes = Array.from(
    { length: 1001 },
    (_, at) => `${560_000 + at},Bengaluru,Karnataka,12.9,77.5\r\n`,
  )
  const tell = async (dryRun: boolean) => {
    const told: string[] = []
    const onProgress = ({ step, rows }: ImportProgress) => void told.push(`${step} ${rows}`)
    expect(await send("pincode", pincodes, { dryRun, onProgress })).toMatchObject({ ok: true })
    return told
  }
  expect(await tell(true)).toEqual(["read 500", "read 1000", "check 1001"])
  expect(await tell(false)).toEqual(["read 500", "read 1000", "check 1001", "write 1001"])
  expect(await tell(false)).toEqual(["read 500", "read 1000", "check 1001", "write 0"])
})

it("takes nothing when one cell is wrong, and names each wrong one", async () => {
  const { desk, send } = setUp()
  const refused = await send("lane", [
    ...slower,
    "X,A,B,SADAK,surface,x,1,18:00,Mon,\r\n",
    "Y>Z,A,B,C,air,5,1,25:00,Mon,\r\n",
  ])
  expect(refused).toMatchObject({
    ok: false,
    error: {
      code: "FILE_REFUSED",
      total: 2,
      problems: [
        { line: 7, column: "hours" },
        { line: 8, column: "cut_off" },
      ],
    },
  })
  expect(await desk.load()).toEqual(aNetwork())
})

it("says on which line a row refers to nothing", async () => {
  const { send } = setUp()
  const refused = await send("lane", ["HUB-X>CL-560,HUB-X,CL-560,SADAK,surface,5,1,18:00,Mon,\r\n"])
  expect(refused).toMatchObject({ ok: false, error: { problems: [{ line: 2, column: "from" }] } })
})

it("removes what the file leaves out only when asked, and refuses where that is still needed", async () => {
  const { desk, send } = setUp()
  expect(await send("lane", laneLines.slice(0, 4))).toMatchObject({ ok: true, value: { removed: 0 } })
  expect(await send("lane", laneLines.slice(0, 4), { replace: true })).toMatchObject({
    ok: true,
    value: { removed: 1 },
  })
  expect((await desk.load()).lanes).toHaveLength(4)
  const refused = await send("courier", ["SADAK,Sadak,surface\r\n"], { replace: true })
  expect(refused).toMatchObject({ ok: false, error: { problems: [{ line: 0, value: "VAYU" }] } })
})

it("passes on what the reader of the file complains about, and refuses a foreign header", async () => {
  const { sendFile } = setUp()
  const rows = async function* () {
    yield { line: 3, column: "", value: "", problem: "2 cells for 3 columns", hint: "quote cells" }
  }
  expect(await sendFile("courier", { header: fileColumns("courier"), rows: rows() })).toMatchObject({
    ok: false,
    error: { problems: [{ line: 3 }] },
  })
  expect(await sendFile("courier", { header: ["name"], rows: noRows() })).toMatchObject({
    ok: false,
    error: { problems: [{ line: 1 }] },
  })
})
