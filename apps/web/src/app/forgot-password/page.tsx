import type { Metadata } from "next"
import { connection } from "next/server"
import { ForgotPassword } from "../../features/customers/entering/forgot-password.client.tsx"

export const metadata: Metadata = { title: "Choose a new password", robots: { index: false } }

/** Rendered for one request, since its scripts run by that request's nonce alone. */
const ForgotPasswordPage = async () => {
  await connection()
  return (
    <div className="shell py-8 sm:py-12">
      <ForgotPassword />
    </div>
  )
}

export default ForgotPasswordPage
