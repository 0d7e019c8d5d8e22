// The looks of the verification page: one small sheet, allowed by its hash in the content security policy.
import { createHash } from 'node:crypto';

/** The style sheet. Colours keep a contrast of at least 4.5 to 1 in both schemes. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f3f4f7, #12151b);
  --card: light-dark(#ffffff, #1c2129);
  --ink: light-dark(#1a1f29, #eceff4);
  --soft: light-dark(#555e6e, #a9b3c3);
  --line: light-dark(#c9cfd9, #3b4453);
  --main: light-dark(#1d4fd7, #8fb2ff);
  --on-main: light-dark(#ffffff, #0d1524);
  --bad: light-dark(#b3261e, #ffb4ab);
  --bad-ground: light-dark(#fdecea, #3a1f1d);
  --good: light-dark(#14713d, #7fdba6);
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: grid; grid-template-rows: 1fr auto; justify-items: center;
  gap: 1.5rem; padding: clamp(1rem, 4vw, 3rem) 1rem 1rem; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.5 system-ui, sans-serif;
}
main {
  align-self: start; width: 100%; max-width: 30rem; margin-top: clamp(0rem, 8vh, 5rem);
  padding: clamp(1.25rem, 5vw, 2.25rem); background: var(--card); border: 1px solid var(--line);
  border-radius: .875rem;
}
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.25; text-wrap: balance; }
p { margin: 0 0 1rem; text-wrap: pretty; }
main > :last-child, main > :last-child > :last-child { margin-bottom: 0; }
.soft, footer { color: var(--soft); }
footer { font-size: .875rem; text-align: center; }
label, dt { font-weight: 600; }
.hint { margin: .125rem 0 .5rem; font-size: .9375rem; }
input[type=text] {
  width: 100%; padding: .75rem 1rem; border: 2px solid var(--line); border-radius: .5rem;
  background: var(--card); color: var(--ink); font: 600 1.375rem/1.3 ui-monospace, monospace;
  letter-spacing: .12em; text-transform: uppercase;
}
input[aria-invalid=true] { border-color: var(--bad); }
.code {
  display: block; margin: 1rem 0; padding: .75rem .5rem; border: 1px dashed var(--line); border-radius: .5rem;
  font: 700 clamp(1.5rem, 9vw, 2.25rem)/1.2 ui-monospace, monospace; letter-spacing: .06em;
  text-align: center; white-space: nowrap;
}
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.problem {
  margin: 0 0 1.25rem; padding: .75rem 1rem; border-left: .25rem solid var(--bad); border-radius: .25rem;
  background: var(--bad-ground); color: var(--bad); font-weight: 500;
}
.approved::before { content: "\\2713\\00a0"; color: var(--good); }
dl { display: grid; grid-template-columns: minmax(5.5rem, auto) 1fr; gap: .375rem 1rem; margin: 1rem 0; }
dd { margin: 0; overflow-wrap: anywhere; }
details { margin-top: 1.25rem; }
summary { min-height: 2.75rem; padding: .625rem 0; color: var(--soft); cursor: pointer; }
dd ul { margin: 0; padding: 0; list-style: none; }
@media (max-width: 27rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
.buttons { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .75rem; margin-top: 1.25rem; }
button, .button {
  display: block; width: 100%; min-height: 3rem; padding: .625rem 1rem; border: 2px solid var(--main);
  border-radius: .5rem; background: var(--main); color: var(--on-main); font: inherit; font-weight: 600;
  text-align: center; text-decoration: none; cursor: pointer;
}
button.second, .button.second { background: transparent; color: var(--main); }
:focus-visible { outline: 3px solid var(--main); outline-offset: 3px; }
`;

/** What the content security policy calls the sheet. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;
