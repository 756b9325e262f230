export { createSmtpMailer, type SmtpSettings } from "./smtp.gateway.ts"
