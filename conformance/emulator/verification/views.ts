// What a person sees at the verification URI, as HTML without scripts. Everything variable is escaped.
import { html, raw } from 'hono/html';
import { STYLE } from './style.ts';

/** What is shown, with the facts that it shows. */
export type PageView =
  | { readonly view: 'entry'; readonly settings: readonly SettingFact[] }
  | { readonly view: 'wrong'; readonly typed: string }
  | { readonly view: 'limited'; readonly seconds: number }
  | { readonly view: 'expired' | 'decided' | 'forged' }
  | {
      readonly view: 'confirm';
      /** Shown unless the policy hides it. */
      readonly shownCode: string | undefined;
      readonly userCode: string;
      readonly formToken: string;
      readonly request: RequestFacts | undefined;
    }
  | { readonly view: 'approved' | 'denied' };

/** How this emulator was started, and the variable that decides it. */
export interface SettingFact {
  readonly name: string;
  readonly value: string;
  readonly variable: string;
}

/** Who asks for what. */
export interface RequestFacts {
  readonly clientName: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly startUrl: string | undefined;
}

/** Characters of a code that the form takes, with room for punctuation. */
export const LONGEST_CODE = 40;

type Html = ReturnType<typeof html>;

/** The whole page. `action` is the path that its forms are sent to. */
export function renderPage(view: PageView, action: string): string {
  const { title, content } = contentOf(view, action);
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
${content}
</main>
<footer>devauth emulator, for development and tests. No real account is involved.</footer>
</body>
</html>
`}`;
}

function contentOf(view: PageView, action: string): { readonly title: string; readonly content: Html } {
  switch (view.view) {
    case 'entry':
      return {
        title: 'Connect a device',
        content: html`${entry(action)}${settingsList(view.settings)}`,
      };
    case 'wrong':
      return {
        title: 'Code not recognized - Connect a device',
        // Said, not filled in again: without scripts, what is typed next would be added to it.
        content: entry(
          action,
          `The code “${view.typed}” is not recognized. Check your device and try again.`,
        ),
      };
    case 'limited':
      return {
        title: 'Too many attempts - Connect a device',
        content: message(
          'Too many attempts',
          `Several wrong codes were entered. Wait ${view.seconds} seconds, then try again.`,
          action,
        ),
      };
    case 'expired':
      return {
        title: 'Code expired - Connect a device',
        content: message(
          'This code has expired',
          'Start again on your device. It will show you a new code.',
          action,
        ),
      };
    case 'decided':
      return {
        title: 'Code already used - Connect a device',
        content: message(
          'This code has already been used',
          'A code works only once. If your device is still waiting, start again there.',
          action,
        ),
      };
    case 'forged':
      return {
        title: 'Nothing was changed - Connect a device',
        content: message(
          'Nothing was changed',
          'Your decision did not come from this page, or the page was too old. Enter the code again.',
          action,
        ),
      };
    case 'confirm':
      return { title: 'Allow this device?', content: confirm(view, action) };
    case 'approved':
      return {
        title: 'Device allowed',
        content: done(
          html`<h1 class="approved">Device allowed</h1>`,
          'You can close this page and go back to your device.',
        ),
      };
    case 'denied':
      return {
        title: 'Device denied',
        content: done(html`<h1>Device denied</h1>`, 'The device gets no access. You can close this page.'),
      };
  }
}

function entry(action: string, problem?: string): Html {
  return html`<h1>Connect a device</h1>
<p class="soft">Your device shows a code. Enter it here to go on.</p>
${problem === undefined ? '' : html`<p class="problem" role="alert" id="problem">${problem}</p>`}
<form method="get" action="${action}">
<label for="user_code">Code</label>
<p class="hint soft" id="hint">Eight letters, such as WDJB-MJHT. Small letters work too.</p>
<input type="text" id="user_code" name="user_code" required autofocus
 maxlength="${LONGEST_CODE}" autocomplete="off" autocapitalize="characters" spellcheck="false"
 aria-describedby="${problem === undefined ? 'hint' : 'problem hint'}" aria-invalid="${problem === undefined ? 'false' : 'true'}">
<div class="buttons"><button type="submit">Continue</button></div>
</form>`;
}

/** For the developer: what this emulator does, and where to have it do something else. */
function settingsList(settings: readonly SettingFact[]): Html {
  return html`<details>
<summary>How this emulator was started</summary>
<dl>${settings.map(
    ({ name, value, variable }) => html`
<dt>${name}</dt><dd>${value} <span class="soft">(${variable})</span></dd>`,
  )}
</dl>
</details>`;
}

function confirm(view: Extract<PageView, { view: 'confirm' }>, action: string): Html {
  const { shownCode, userCode, formToken, request } = view;
  return html`<h1>Allow this device?</h1>
${shownCode === undefined ? '' : compare(shownCode)}
${request === undefined ? '' : facts(request)}
<p>Allow it only if you started this yourself. Never allow a code that somebody sent you.</p>
<form method="post" action="${action}">
<input type="hidden" name="user_code" value="${userCode}">
<input type="hidden" name="form_token" value="${formToken}">
<div class="buttons">
<button type="submit" name="decision" value="approve">Allow</button>
<button type="submit" name="decision" value="deny" class="second">Deny</button>
</div>
</form>`;
}

function compare(code: string): Html {
  return html`<p class="soft" id="compare">Compare this code with the one on your device. They have to be the same.</p>
<strong class="code"><span aria-hidden="true">${code}</span><span class="spoken">${[...code].join(' ')}</span></strong>`;
}

function facts({ clientName, clientId, scopes, startUrl }: RequestFacts): Html {
  return html`<dl>
<dt>Application</dt><dd>${clientName} <span class="soft">(${clientId})</span></dd>
<dt>Access to</dt><dd>${
    scopes.length === 0
      ? 'nothing in particular'
      : html`<ul>${scopes.map((scope) => html`<li>${scope}</li>`)}</ul>`
  }</dd>
${startUrl === undefined ? '' : html`<dt>Portal</dt><dd>${startUrl}</dd>`}
</dl>`;
}

function message(heading: string, text: string, action: string): Html {
  return html`<div role="alert"><h1>${heading}</h1>
<p>${text}</p></div>
<div class="buttons"><a class="button second" href="${action}">Enter a code</a></div>`;
}

function done(heading: Html, text: string): Html {
  return html`<div role="status">${heading}
<p>${text}</p></div>`;
}
