// The person at oidc-provider's pages: enters or compares the code, then signs in and consents, or aborts.

import type { Prompt } from '../../model/target.ts';
import { Browser, type Page, textOf } from './browser.ts';
import type { Form } from './forms.ts';

/** What the person decides. */
export type Decision = 'approve' | 'deny';

/** One page of the way: the form that tells it, and what the person does there. */
interface Step {
  readonly name: string;
  readonly isAt: (form: Form) => boolean;
  readonly act: (form: Form, page: Page) => Readonly<Record<string, string>>;
}

const MOST_PAGES = 10;

/**
 * Goes through the pages as a person would, from the complete verification URI or else by typing the code.
 * @throws Error with what the page said when the decision was not accepted.
 */
export async function decideAtPages(decision: Decision, prompt: Prompt): Promise<void> {
  const browser = new Browser();
  let page = await browser.open(prompt.verificationUriComplete || prompt.verificationUri);
  let last = '';
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const [form] = page.forms;
    if (!form || last === 'abort') break;
    const step = stepsOf(decision, prompt).find((candidate) => candidate.isAt(form));
    if (!step) throw new Error(`a page that nobody expected says: ${textOf(page.html)}`);
    // The page that asks for the code comes again when the code was not accepted.
    if (step.name === 'enter the code' && last !== '') throw new Error(`the page says: ${textOf(page.html)}`);
    page = await browser.submit(form, step.act(form, page));
    last = step.name;
  }
  const expected = decision === 'approve' ? 'Sign-in Success' : 'The Sign-in request was interrupted';
  if (!page.html.includes(expected)) {
    throw new Error(`the page does not say "${expected}", but: ${textOf(page.html)}`);
  }
}

function stepsOf(decision: Decision, prompt: Prompt): readonly Step[] {
  return [
    {
      name: 'enter the code',
      isAt: (form) => form.inputs.includes('user_code'),
      act: () => ({ user_code: prompt.userCode }),
    },
    {
      name: decision === 'deny' ? 'abort' : 'confirm',
      isAt: (form) => form.fields.confirm !== undefined,
      act: (form, page) => {
        assertCodeIsShown(page, prompt.userCode);
        return decision === 'deny' ? { abort: form.buttons.abort ?? 'yes' } : {};
      },
    },
    {
      // The complete URI answers with a form that submits itself by script.
      name: 'go on with the code of the complete URI',
      isAt: (form) => form.fields.user_code !== undefined,
      act: () => ({}),
    },
    {
      name: 'sign in',
      isAt: (form) => form.inputs.includes('login'),
      act: () => ({ login: 'somebody', password: 'anything' }),
    },
    { name: 'consent', isAt: (form) => form.fields.prompt === 'consent', act: () => ({}) },
  ];
}

/** RFC 8628 §3.3.1: the person compares the code on the page with the one on the device. */
function assertCodeIsShown(page: Page, userCode: string): void {
  const bare = (text: string) => text.replace(/\W/g, '').toUpperCase();
  const [, shown] = /<code>([^<]*)<\/code>/.exec(page.html) ?? [];
  if (shown === undefined || bare(shown) !== bare(userCode)) {
    throw new Error('the page shows another code than the device');
  }
}
