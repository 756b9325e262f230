import { expect, it } from "vitest"
import { clusterPincodes, type ListedPincode } from "./cluster-pincodes.rule.ts"

const listed = (pincode: string, state: string, point: [number, number] | null): ListedPincode => ({
  pincode,
  city: "Somewhere",
  state,
  point: point && { latitude: point[0], longitude: point[1] },
})

it("gathers a sorting district around the median of its points", () => {
  const { clusters, pincodes } = clusterPincodes([
    listed("560003", "Karnataka", [13.02, 77.57]),
    listed("560001", "Karnataka", [12.97, 77.59]),
    listed("560002", "Karnataka", [12.96, 77.58]),
  ])
  expect(clusters).toEqual([
    { ordinal: 0, id: "CL-560", state: "Karnataka", latitude: 12.97, longitude: 77.58 },
  ])
  expect(pincodes.map(({ pincode }) => pincode)).toEqual(["560001", "560002", "560003"])
})

it("keeps an island apart from the mainland district it is filed under", () => {
  const { clusters, pincodes } = clusterPincodes([
    listed("682001", "Kerala", [9.96, 76.24]),
    listed("682555", "Lakshadweep", [10.57, 72.64]),
  ])
  expect(clusters.map(({ id }) => id)).toEqual(["CL-682", "CL-682-Lakshadweep"])
  expect(pincodes.map(({ cluster }) => cluster)).toEqual([0, 1])
})

it("puts missing and stray points in the middle of their district, and drops a district without any point", () => {
  const { clusters, pincodes } = clusterPincodes([
    listed("110001", "Delhi", [28.62, 77.22]),
    listed("110002", "Delhi", null),
    listed("110003", "Delhi", [12.0, 77.0]),
    listed("110004", "Delhi", [28.61, 77.2]),
    listed("999001", "Nowhere", null),
  ])
  expect(clusters).toHaveLength(1)
  const at = (pincode: string) => pincodes.find((one) => one.pincode === pincode)
  expect(at("110002")).toMatchObject({ latitude: 28.61, longitude: 77.2 })
  expect(at("110003")).toMatchObject({ latitude: 28.61, longitude: 77.2 })
  expect(at("999001")).toBeUndefined()
})
