import { sendsContract } from "@haat/domain/notification/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe } from "vitest"
import { createMysql } from "../shared/index.ts"
import { createSends } from "./sends.mysql.ts"

const mysql = createMysql()

afterAll(() => mysql.close())

describe("sends in MySQL", () => sendsContract(createSends(mysql), newId))
