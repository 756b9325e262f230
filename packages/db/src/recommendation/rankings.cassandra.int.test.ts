import { rankingsContract } from "@haat/domain/recommendation/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe } from "vitest"
import { createCassandra } from "../shared/index.ts"
import { createRankings } from "./rankings.cassandra.ts"

const cassandra = createCassandra()

afterAll(() => cassandra.shutdown())

describe("rankings in Cassandra", () => rankingsContract(createRankings(cassandra), newId))
