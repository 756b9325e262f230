import type { Courier, Holiday, Hub, NetworkWarehouse } from "@haat/domain/delivery"

const warehouse = (
  id: string,
  [name, city, state, pincode]: readonly [string, string, string, string],
  [latitude, longitude]: readonly [number, number],
): NetworkWarehouse => ({
  id,
  name,
  city,
  state,
  pincode,
  timeZone: "Asia/Kolkata",
  latitude,
  longitude,
  packHours: 2,
})

export const warehouses: readonly NetworkWarehouse[] = [
  warehouse("WH-BLR", ["Bengaluru East", "Bengaluru", "Karnataka", "560067"], [13.0, 77.76]),
  warehouse("WH-MAA", ["Chennai West", "Chennai", "Tamil Nadu", "600056"], [13.04, 80.1]),
  warehouse("WH-HYD", ["Hyderabad South", "Hyderabad", "Telangana", "501218"], [17.23, 78.43]),
  warehouse("WH-COK", ["Kochi", "Kochi", "Kerala", "683101"], [10.11, 76.35]),
  warehouse("WH-BOM", ["Mumbai Bhiwandi", "Mumbai", "Maharashtra", "421302"], [19.28, 73.05]),
  warehouse("WH-PNQ", ["Pune Kharadi", "Pune", "Maharashtra", "412105"], [18.66, 73.88]),
  warehouse("WH-AMD", ["Ahmedabad Sanand", "Ahmedabad", "Gujarat", "382213"], [22.86, 72.37]),
  warehouse("WH-DEL", ["Delhi NCR", "Gurugram", "Haryana", "122413"], [28.31, 76.87]),
  warehouse("WH-JAI", ["Jaipur", "Jaipur", "Rajasthan", "302012"], [26.94, 75.74]),
  warehouse("WH-LKO", ["Lucknow", "Lucknow", "Uttar Pradesh", "226401"], [26.92, 80.94]),
  warehouse("WH-CCU", ["Kolkata Dankuni", "Kolkata", "West Bengal", "711302"], [22.47, 88.1]),
  warehouse("WH-GAU", ["Guwahati", "Guwahati", "Assam", "781101"], [26.25, 91.6]),
  warehouse("WH-BBI", ["Bhubaneswar", "Bhubaneswar", "Odisha", "752054"], [20.19, 85.71]),
  warehouse("WH-NAG", ["Nagpur", "Nagpur", "Maharashtra", "441108"], [21.02, 79.02]),
]

const hub = (
  id: string,
  [name, state]: readonly [string, string],
  [latitude, longitude, air]: readonly [number, number, boolean],
): Hub => ({ id: `HUB-${id}`, name, state, latitude, longitude, air })

export const hubs: readonly Hub[] = [
  hub("BLR", ["Bengaluru", "Karnataka"], [12.97, 77.59, true]),
  hub("HBX", ["Hubballi", "Karnataka"], [15.36, 75.12, false]),
  hub("IXE", ["Mangaluru", "Karnataka"], [12.91, 74.86, false]),
  hub("MAA", ["Chennai", "Tamil Nadu"], [13.08, 80.27, true]),
  hub("CJB", ["Coimbatore", "Tamil Nadu"], [11.02, 76.96, true]),
  hub("IXM", ["Madurai", "Tamil Nadu"], [9.93, 78.12, false]),
  hub("HYD", ["Hyderabad", "Telangana"], [17.39, 78.49, true]),
  hub("VGA", ["Vijayawada", "Andhra Pradesh"], [16.51, 80.65, false]),
  hub("VTZ", ["Visakhapatnam", "Andhra Pradesh"], [17.69, 83.22, true]),
  hub("TIR", ["Tirupati", "Andhra Pradesh"], [13.63, 79.42, false]),
  hub("COK", ["Kochi", "Kerala"], [9.97, 76.28, true]),
  hub("TRV", ["Thiruvananthapuram", "Kerala"], [8.52, 76.94, true]),
  hub("CCJ", ["Kozhikode", "Kerala"], [11.26, 75.78, false]),
  hub("BOM", ["Mumbai", "Maharashtra"], [19.08, 72.88, true]),
  hub("PNQ", ["Pune", "Maharashtra"], [18.52, 73.86, true]),
  hub("NAG", ["Nagpur", "Maharashtra"], [21.15, 79.09, true]),
  hub("IXU", ["Chhatrapati Sambhajinagar", "Maharashtra"], [19.88, 75.34, false]),
  hub("GOI", ["Panaji", "Goa"], [15.49, 73.83, true]),
  hub("AMD", ["Ahmedabad", "Gujarat"], [23.02, 72.57, true]),
  hub("STV", ["Surat", "Gujarat"], [21.17, 72.83, false]),
  hub("RAJ", ["Rajkot", "Gujarat"], [22.3, 70.8, false]),
  hub("DEL", ["Delhi", "Delhi"], [28.61, 77.21, true]),
  hub("IXC", ["Chandigarh", "Chandigarh"], [30.73, 76.78, true]),
  hub("ATQ", ["Amritsar", "Punjab"], [31.63, 74.87, false]),
  hub("SLV", ["Shimla", "Himachal Pradesh"], [31.1, 77.17, false]),
  hub("DED", ["Dehradun", "Uttarakhand"], [30.32, 78.03, false]),
  hub("IXJ", ["Jammu", "Jammu and Kashmir"], [32.73, 74.86, true]),
  hub("SXR", ["Srinagar", "Jammu and Kashmir"], [34.08, 74.8, false]),
  hub("JAI", ["Jaipur", "Rajasthan"], [26.91, 75.79, true]),
  hub("JDH", ["Jodhpur", "Rajasthan"], [26.24, 73.02, false]),
  hub("UDR", ["Udaipur", "Rajasthan"], [24.59, 73.71, false]),
  hub("LKO", ["Lucknow", "Uttar Pradesh"], [26.85, 80.95, true]),
  hub("VNS", ["Varanasi", "Uttar Pradesh"], [25.32, 82.97, false]),
  hub("AGR", ["Agra", "Uttar Pradesh"], [27.18, 78.01, false]),
  hub("BHO", ["Bhopal", "Madhya Pradesh"], [23.26, 77.41, true]),
  hub("IDR", ["Indore", "Madhya Pradesh"], [22.72, 75.86, true]),
  hub("JLR", ["Jabalpur", "Madhya Pradesh"], [23.18, 79.99, false]),
  hub("RPR", ["Raipur", "Chhattisgarh"], [21.25, 81.63, true]),
  hub("PAT", ["Patna", "Bihar"], [25.59, 85.14, true]),
  hub("IXR", ["Ranchi", "Jharkhand"], [23.34, 85.31, true]),
  hub("CCU", ["Kolkata", "West Bengal"], [22.57, 88.36, true]),
  hub("IXB", ["Siliguri", "West Bengal"], [26.71, 88.43, true]),
  hub("BBI", ["Bhubaneswar", "Odisha"], [20.3, 85.82, true]),
  hub("JRG", ["Sambalpur", "Odisha"], [21.47, 83.98, false]),
  hub("GAU", ["Guwahati", "Assam"], [26.14, 91.74, true]),
  hub("DIB", ["Dibrugarh", "Assam"], [27.47, 94.91, false]),
  hub("SHL", ["Shillong", "Meghalaya"], [25.57, 91.88, false]),
  hub("IXA", ["Agartala", "Tripura"], [23.83, 91.28, false]),
  hub("IMF", ["Imphal", "Manipur"], [24.82, 93.94, false]),
  hub("AJL", ["Aizawl", "Mizoram"], [23.73, 92.72, false]),
  hub("IXZ", ["Sri Vijaya Puram", "Andaman and Nicobar Islands"], [11.62, 92.73, true]),
  hub("IXL", ["Leh", "Ladakh"], [34.15, 77.58, true]),
]

/** No lorry gets there: what has no airport of ours isn't served at all (Lakshadweep). */
export const islands: readonly string[] = ["Andaman and Nicobar Islands", "Lakshadweep", "Ladakh"]

/** Guwahati's store is a small one for its own region: what lies there alone comes to nobody else. */
export const ownStates: Readonly<Record<string, readonly string[]>> = {
  "WH-GAU": [
    "Arunachal Pradesh",
    "Assam",
    "Manipur",
    "Meghalaya",
    "Mizoram",
    "Nagaland",
    "Sikkim",
    "Tripura",
  ],
}

export const couriers: readonly Courier[] = [
  { id: "SADAK", name: "Sadak", mode: "surface" },
  { id: "VAYU", name: "Vayu", mode: "air" },
  { id: "PATANG", name: "Patang", mode: "local" },
]

const feasts: readonly (readonly [day: string, name: string, scope?: string])[] = [
  ["2026-08-15", "Independence Day"],
  ["2026-10-02", "Gandhi Jayanti"],
  ["2026-10-20", "Dussehra"],
  ["2026-11-08", "Diwali"],
  ["2026-12-25", "Christmas"],
  ["2027-01-26", "Republic Day"],
  ["2027-03-22", "Holi"],
  ["2027-08-15", "Independence Day"],
  ["2027-10-02", "Gandhi Jayanti"],
  ["2027-10-29", "Diwali"],
  ["2027-12-25", "Christmas"],
  ["2026-11-27", "Kanakadasa Jayanti", "Karnataka"],
  ["2027-01-14", "Makar Sankranti", "Gujarat"],
  ["2027-01-15", "Pongal", "Tamil Nadu"],
  ["2027-04-14", "Rongali Bihu", "Assam"],
  ["2027-05-01", "Maharashtra Day", "Maharashtra"],
  ["2027-09-13", "Onam", "Kerala"],
]

/** National holidays and the great festivals, on which nothing is dispatched or delivered; some in one state only. */
export const holidays: readonly Holiday[] = feasts.map(([day, name, scope = "all"]) => ({ day, scope, name }))
