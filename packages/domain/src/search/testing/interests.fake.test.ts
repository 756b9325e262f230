import { describe } from "vitest"
import { interestsContract } from "./interests.contract.ts"
import { fakeInterests } from "./interests.fake.ts"

describe("interest in memory", () => interestsContract(async () => fakeInterests()))
