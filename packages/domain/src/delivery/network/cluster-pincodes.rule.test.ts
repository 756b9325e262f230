import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { clusterPincodes, type ListedPincode } from "./cluster-pincodes.rule.ts"
import { distanceKm } from "./geography.rule.ts"

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
  expect(at("110002")).toMatchObject({ latitude: 28.62, longitude: 77.22 })
  expect(at("110003")).toMatchObject({ latitude: 28.62, longitude: 77.22 })
  expect(at("999001")).toBeUndefined()
})

it("cuts a wide district by its coordinates, the piece around its middle keeping the name", () => {
  const { clusters, pincodes } = clusterPincodes([
    listed("345001", "Rajasthan", [26.9, 70.9]),
    listed("345002", "Rajasthan", [26.91, 70.92]),
    listed("345003", "Rajasthan", [26.92, 70.95]),
    listed("345021", "Rajasthan", [27.0, 72.4]),
    listed("345022", "Rajasthan", null),
  ])
  expect(clusters.map(({ id }) => id)).toEqual(["CL-345", "CL-345-2"])
  expect(pincodes.map(({ cluster }) => cluster)).toEqual([0, 0, 0, 1, 0])
})

const point = fc.record({
  latitude: fc.double({ min: 24, max: 28, noNaN: true }),
  longitude: fc.double({ min: 70, max: 73, noNaN: true }),
})
test.prop([fc.array(point, { minLength: 1, maxLength: 60 })])(
  "leaves nobody out, and nobody out of reach of the point of their cluster",
  (points) => {
    const given = points.map(({ latitude, longitude }, index) =>
      listed(String(345_000 + index), "Rajasthan", [latitude, longitude]),
    )
    const { clusters, pincodes } = clusterPincodes(given)
    expect(pincodes.map(({ pincode }) => pincode)).toEqual(given.map(({ pincode }) => pincode))
    expect(new Set(clusters.map(({ id }) => id)).size).toBe(clusters.length)
    for (const one of pincodes) {
      const cluster = clusters[one.cluster]
      expect(cluster && distanceKm(one, cluster)).toBeLessThanOrEqual(60.1)
    }
    expect(clusterPincodes([...given].reverse())).toEqual({ clusters, pincodes })
  },
)
