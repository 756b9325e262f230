export { createSends } from "./sends.mysql.ts"
