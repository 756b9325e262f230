import { factsContract } from "@haat/domain/reporting/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe } from "vitest"
import { createCassandra } from "../shared/index.ts"
import { createFacts } from "./facts.cassandra.ts"

const cassandra = createCassandra()

afterAll(() => cassandra.shutdown())

describe("facts in Cassandra", () => factsContract(createFacts(cassandra), newId))
