import { signalsContract } from "@haat/domain/recommendation/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe } from "vitest"
import { createCassandra } from "../shared/index.ts"
import { createSignals } from "./signals.cassandra.ts"

const cassandra = createCassandra()

afterAll(() => cassandra.shutdown())

describe("signals in Cassandra", () => signalsContract(createSignals(cassandra), newId))
