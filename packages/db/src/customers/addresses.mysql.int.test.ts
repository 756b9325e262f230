import { addressesContract } from "@haat/domain/customers/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe } from "vitest"
import { createMysql } from "../shared/index.ts"
import { createAddresses } from "./addresses.mysql.ts"

const mysql = createMysql()
const edge = { clock: { now: () => new Date() }, ids: { uuid: newId, code: newId } }

const customer = async () => {
  const id = newId()
  const now = new Date()
  await mysql.change(
    "INSERT INTO customers_user (id, name, email, created_at, updated_at) VALUES (?, 'Asha', ?, ?, ?)",
    [id, `${id}@test.example`, now, now],
  )
  return id
}

afterAll(() => mysql.close())

describe("addresses in MySQL", () => addressesContract(createAddresses(mysql, edge), customer))
