import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql } from "../shared/index.ts"
import { createEndedSessions } from "./ended-sessions.mysql.ts"

const mysql = createMysql()
const ended = createEndedSessions(mysql)

afterAll(() => mysql.close())

it("notes a session's end once and forgets it, never keeping the token itself", async () => {
  const token = newId()
  await ended.note(token)
  await ended.note(token)
  const listed = await ended.list()
  expect(listed.has(ended.hashOf(token))).toBe(true)
  expect(listed.has(token)).toBe(false)
  await ended.forget(token)
  expect((await ended.list()).has(ended.hashOf(token))).toBe(false)
})
