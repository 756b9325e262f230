export { departmentOf, homeRecordOf } from "./homepage.builder.ts"
export { homeRecordsContract } from "./homepage.contract.ts"
export { createFakeHomeRecords } from "./homepage.fake.ts"
