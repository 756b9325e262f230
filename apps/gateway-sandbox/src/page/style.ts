/** The payment page's look: quiet, one card, light and dark, readable from 320 px on. */
export const style = `
:root { color-scheme: light dark; --bg: #f4f5f8; --card: #ffffff; --ink: #17181c; --soft: #5a5f6b; --line: #e0e3ea;
  --brand: #0b6e4f; --brand-ink: #ffffff; --danger: #a3251b; --focus: #1f5fd6; --note: #eef6f2; }
@media (prefers-color-scheme: dark) { :root { --bg: #101216; --card: #1a1d23; --ink: #f1f3f6; --soft: #a9b0bd;
  --line: #2e333c; --brand: #3ecf9b; --brand-ink: #06261b; --danger: #ff9a90; --focus: #8db4ff; --note: #16271f; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100dvh; background: var(--bg); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; display: grid; place-items: center; padding: 16px; }
main { width: 100%; max-width: 440px; }
.brand { display: flex; align-items: center; gap: 10px; margin: 0 4px 14px; font-weight: 650; }
.brand svg { width: 30px; height: 30px; flex: none; }
.brand small { display: block; font-weight: 450; color: var(--soft); font-size: 13px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 18px; padding: 24px;
  box-shadow: 0 10px 30px rgb(10 20 40 / 0.08); }
.amount { font-size: 38px; line-height: 1.15; font-weight: 700; letter-spacing: -0.02em; margin: 2px 0 0; font-variant-numeric: tabular-nums; }
h1 { font-size: 15px; font-weight: 500; color: var(--soft); margin: 0; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 18px 0 20px; padding: 14px 0;
  border-block: 1px solid var(--line); font-size: 14px; }
dt { color: var(--soft); } dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
form { margin: 0; } form + form { margin-top: 10px; }
button, .button { display: flex; width: 100%; min-height: 48px; align-items: center; justify-content: center; gap: 8px;
  border: 1px solid var(--line); border-radius: 12px; background: transparent; color: var(--ink); font: inherit;
  font-weight: 600; cursor: pointer; text-decoration: none; padding: 10px 16px; }
button:hover, .button:hover { border-color: var(--soft); }
button.primary { background: var(--brand); color: var(--brand-ink); border-color: var(--brand); font-size: 17px; }
button.primary:hover { filter: brightness(1.06); }
button.danger { color: var(--danger); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; margin-top: 10px; } .pair form + form { margin-top: 0; }
details { margin-top: 16px; border-top: 1px solid var(--line); padding-top: 14px; }
summary { cursor: pointer; font-weight: 600; font-size: 15px; min-height: 32px; }
.late { display: grid; grid-template-columns: 1fr auto; gap: 10px; margin-top: 10px; align-items: end; }
.late button { width: auto; }
label { font-size: 14px; color: var(--soft); display: block; }
select { width: 100%; min-height: 48px; border-radius: 12px; border: 1px solid var(--line); background: var(--card);
  color: var(--ink); font: inherit; padding: 0 12px; margin-top: 4px; }
.code { width: 100%; min-height: 52px; border-radius: 12px; border: 1px solid var(--line); background: var(--card);
  color: var(--ink); font: 600 24px/1 ui-monospace, monospace; letter-spacing: 0.3em; text-align: center; margin: 4px 0 12px; }
.note { background: var(--note); border-radius: 12px; padding: 10px 14px; font-size: 14px; margin: 16px 0; color: var(--ink); }
.state { display: flex; gap: 12px; align-items: flex-start; margin: 0 0 18px; } .state strong { display: block; font-size: 18px; }
footer { color: var(--soft); font-size: 13px; text-align: center; margin-top: 14px; }
@media (prefers-reduced-motion: no-preference) { button { transition: border-color .15s, filter .15s; } }
`
