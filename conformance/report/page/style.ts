// The looks of `report.html`: light, dark and paper. Colours keep a contrast of at least 4.5 to 1 in both schemes.

/** The style sheet. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f5f6f8, #12151b); --card: light-dark(#ffffff, #1b2028); --ink: light-dark(#1a1f29, #e9edf3);
  --soft: light-dark(#535c6b, #aab4c3); --line: light-dark(#ccd2db, #3a4352); --link: light-dark(#1d4fd7, #8fb2ff);
  --fail: light-dark(#b3261e, #ff9d94); --warn: light-dark(#855200, #f0bd62); --pass: light-dark(#14713d, #79d6a1);
  --blocked: light-dark(#7b2d9b, #dca4f2); --na: var(--soft);
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 78rem; padding: 1.5rem 1rem 3rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; }
a { color: var(--link); }
code, pre { font: .875rem/1.5 ui-monospace, monospace; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.runs { width: 100%; border-collapse: collapse; }
.runs th, .runs td { padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line); text-align: left; }
.runs th, .runs td { white-space: nowrap; }
.runs .target { min-width: 12rem; white-space: normal; overflow-wrap: anywhere; }
.runs .number { text-align: right; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
form { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: end; margin: 1.25rem 0 .5rem; }
fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; border: 0; }
legend, .label { padding: 0; color: var(--soft); font-size: .875rem; }
label { white-space: nowrap; }
.label { display: block; }
input, select, button { font: inherit; color: inherit; }
input[type=search], select, button { min-height: 2.25rem; padding: .25rem .625rem; border: 1px solid var(--line);
  border-radius: .375rem; background: var(--card); }
button { cursor: pointer; }
output { display: block; margin-bottom: .5rem; color: var(--soft); }
ol { margin: 0; padding: 0; list-style: none; }
li { border: 1px solid var(--line); border-bottom-width: 0; background: var(--card); }
li:first-child { border-radius: .5rem .5rem 0 0; }
li:last-child { border-bottom-width: 1px; border-radius: 0 0 .5rem .5rem; }
li[hidden] { display: none; }
summary, .line { display: grid; grid-template-columns: 1rem 4.75rem minmax(9rem, 15rem) 1fr; gap: .25rem 1rem; padding: .5rem .75rem; }
summary { cursor: pointer; }
.line::before { content: ''; }
summary::before { content: '\\25b8'; color: var(--soft); transition: rotate .1s; }
[open] > summary::before { rotate: 90deg; }
summary code { overflow-wrap: anywhere; }
.fail { color: var(--fail); } .warn { color: var(--warn); } .pass { color: var(--pass); } .na { color: var(--na); }
.blocked { color: var(--blocked); }
:is(summary, .line) i { margin-left: .5rem; padding: 0 .375rem; border: 1px solid currentColor; border-radius: .75rem; font: .8125rem/1.5 system-ui, sans-serif;
  white-space: nowrap; }
dl { display: grid; grid-template-columns: 6.5rem 1fr; gap: .25rem 1rem; margin: 0; padding: 0 .75rem .75rem 2.75rem; }
dt { color: var(--soft); }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
pre + pre { margin-top: .375rem; }
pre { margin: 0; padding: .625rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--ground);
  white-space: pre-wrap; overflow-wrap: anywhere; }
.copy { margin: .375rem 0 0; }
html:not(.scripted) .copy, html:not(.scripted) form { display: none; }
.turns { border-collapse: collapse; }
.turns th, .turns td { padding: .125rem 1rem .125rem 0; text-align: left; vertical-align: top; font-weight: 400; }
.turns th { color: var(--soft); }
@media (max-width: 40rem) {
  summary, .line { grid-template-columns: 1rem 4.75rem 1fr; } :is(summary, .line) > :last-child { grid-column: 2 / -1; }
  dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; }
}
@media print {
  :root { color-scheme: light; --ground: #fff; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  form, output, .copy { display: none; }
  li { break-inside: avoid-page; }
}
`;
