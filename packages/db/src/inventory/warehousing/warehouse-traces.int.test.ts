import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { listAdminActions } from "../../shared/index.ts"
import { by, desk, mysql, opened } from "../testing/warehouse-scene.ts"
import "./inbound.mysql.ts"
import "./transfers.mysql.ts"
import "./bins.mysql.ts"
import "./counting.mysql.ts"
import "./bin-rows.mysql.ts"
import "./staff-trace.mysql.ts"

afterAll(() => mysql.close())

const tracesOf = async (subject: string) =>
  (await listAdminActions(mysql, { cursor: null, limit: 20, subject })).items
    .map(({ action, actorId, before, after }) => ({ action, actorId, before, after }))
    .reverse()

it("keeps who announced, received and closed what, once each, and nothing of what was refused", async () => {
  const { warehouseId, sku } = await opened(1)
  const [id, actorId] = [newId(), "worker-1"]
  const lines = [{ sku, quantity: 5 }]
  const notice = { ...by(), id, warehouseId, supplier: "SUP-02", expectedOn: "2031-01-03", lines }
  await desk.announceInbound(notice)
  await desk.announceInbound(notice)
  const doing = { ...by(), inboundId: id, sku, quantity: 3 }
  await Promise.all([desk.receiveInbound(doing), desk.receiveInbound(doing)])
  await desk.receiveInbound({ ...doing, id: newId(), quantity: 3 })
  await Promise.all([
    desk.closeInbound({ ...by(), inboundId: id }),
    desk.closeInbound({ ...by(), inboundId: id }),
  ])
  expect(await tracesOf(`inbound:${id}`)).toEqual([
    {
      ...{ action: "inbound.announce", actorId, before: null },
      after: { warehouseId, supplier: "SUP-02", expectedOn: "2031-01-03", lines },
    },
    { action: "inbound.receive", actorId, before: { sku, received: 0 }, after: { sku, received: 3 } },
    { action: "inbound.close", actorId, before: { status: "ANNOUNCED" }, after: { status: "CLOSED" } },
  ])
})

it("keeps who put away, sent, took in, lost and counted what, once each", async () => {
  const { warehouseId, other, sku } = await opened(6)
  const actorId = "worker-1"
  const shelve = { ...by(), warehouseId, lines: [{ sku, bin: "A-01", quantity: 4 }] }
  await Promise.all([desk.putAway(shelve), desk.putAway(shelve)])
  expect(await tracesOf(`warehouse:${warehouseId}`)).toEqual([
    { action: "bin.put_away", actorId, before: null, after: { lines: shelve.lines } },
  ])
  const lines = [{ sku, quantity: 3 }]
  const sending = { ...by(), from: warehouseId, to: other, lines }
  await Promise.all([desk.sendTransfer(sending), desk.sendTransfer(sending)])
  await desk.sendTransfer({ ...sending, id: newId(), lines: [{ sku, quantity: 9 }] })
  const arrival = { ...by(), transferId: sending.id, sku, quantity: 2, lost: false }
  await Promise.all([desk.receiveTransfer(arrival), desk.receiveTransfer(arrival)])
  await desk.receiveTransfer({ ...arrival, ...by(), quantity: 1, lost: true })
  expect(await tracesOf(`transfer:${sending.id}`)).toEqual([
    { action: "transfer.send", actorId, before: null, after: { from: warehouseId, to: other, lines } },
    {
      ...{ action: "transfer.arrive", actorId, before: { sku, received: 0, lost: 0 } },
      after: { sku, received: 2, lost: 0 },
    },
    {
      ...{ action: "transfer.lose", actorId, before: { sku, received: 2, lost: 0 } },
      after: { sku, received: 2, lost: 1 },
    },
  ])
  const count = { ...by(), warehouseId, sku, bin: "A-01", quantity: 2, reason: "broken" }
  await Promise.all([desk.countBin(count), desk.countBin(count)])
  expect(await tracesOf(`bin:A-01@${warehouseId}`)).toEqual([
    {
      action: "bin.count",
      actorId,
      before: { sku, quantity: 3 },
      after: { sku, quantity: 2, reason: "broken" },
    },
  ])
})
