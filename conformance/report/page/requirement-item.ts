// One requirement on the page: a line, and behind it sentence, source, finding and evidence.

import { html } from 'hono/html';
import { isBroken } from '../../model/verdict.ts';
import type { Change, Report, ReportedExchange, ReportedRequirement } from '../report.ts';
import type { ReportedConversation } from '../report-conversation.ts';

/** More of a body than this stands in `report.json` only. */
const LONGEST_BODY = 600;

type Html = ReturnType<typeof html>;

const changes: Readonly<Record<Change, string>> = {
  new: 'new',
  before: 'as before',
  mended: 'mended',
  lost: 'lost',
};

/** How much of a requirement the page shows: all of it, all but the evidence, or its line alone. */
export const amounts = ['all', 'finding', 'line'] as const;

/** One of them. */
export type Amount = (typeof amounts)[number];

/** What of the page a requirement has to know. */
export interface Place {
  readonly report: Report;
  /** Whether the page tells of other runs too. */
  readonly amongOthers: boolean;
  readonly anchor: string;
  readonly open: boolean;
}

/** The item of a requirement. */
export function requirementItem(requirement: ReportedRequirement, place: Place, amount: Amount): Html {
  const { verdict, level } = requirement;
  const { side, dialect } = place.report;
  const run = place.amongOthers ? html` data-side="${side}" data-dialect="${dialect}"` : '';
  const line = lineOf(requirement);
  return html`<li id="${place.anchor}" data-verdict="${verdict}" data-level="${level}"${run}>${
    amount === 'line'
      ? html`<div class="line">${line}</div>`
      : html`<details${place.open ? html` open` : ''}><summary>${line}</summary>${moreOf(requirement, place, amount)}</details>`
  }</li>
`;
}

function lineOf({ id, verdict, text, known, change }: ReportedRequirement): Html {
  const tags = [...(known ? ['known'] : []), ...(change ? [changes[change]] : [])];
  return html`<b class="${verdict}">${verdict}</b> <code>${id}</code> <span>${text}${tags.map((tag) => html`<i>${tag}</i>`)}</span>`;
}

function moreOf(requirement: ReportedRequirement, { report, amongOthers }: Place, amount: Amount): Html {
  const { verdict, level, known, url, ref, finding, detail, exchange, conversation } = requirement;
  const { dialect, side, target } = report;
  return html`<dl><dt>source</dt><dd>${level}, ${url ? html`<a href="${url}">${ref}</a>` : ref}</dd>${
    amongOthers ? html`<dt>on trial</dt><dd>${dialect} ${side} ${target}</dd>` : ''
  }${
    finding && isBroken(verdict)
      ? html`<dt>expected</dt><dd>${finding.expected}</dd><dt>actual</dt><dd>${finding.actual}</dd>`
      : ''
  }${detail && (!finding || known) ? html`<dt>because</dt><dd>${detail}</dd>` : ''}${
    amount === 'all'
      ? evidenceOf(requirement)
      : exchange || conversation
        ? html`<dt>evidence</dt><dd>in report.json: this page is full</dd>`
        : ''
  }</dl>`;
}

function evidenceOf({ exchange, replay, conversation }: ReportedRequirement): Html | '' {
  if (conversation) return conversationOf(conversation);
  if (!exchange) return '';
  const [command = '', ...notes] = replay ?? [];
  return html`<dt>sent</dt><dd><pre>${command}</pre>${notes.length > 0 ? html`<pre>${notes.join('\n')}</pre>` : ''}<button type="button" class="copy">Copy the command</button></dd>
<dt>received</dt><dd><pre>${receivedOf(exchange)}</pre></dd>`;
}

function receivedOf({ response, failure }: ReportedExchange): string {
  if (!response) return `no response: ${failure}`;
  const headers = Object.entries(response.headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP ${response.status}`, ...headers, '', shortened(response.body)].join('\n');
}

function conversationOf({ what, turns, shown, end, seconds }: ReportedConversation): Html {
  const rows = turns.map(
    ({ at, method, target, status, broken }) =>
      html`<tr><td>${at.toFixed(2)} s</td><td>${method} ${target}</td><td>${[status, broken].filter(Boolean).join(' ')}</td></tr>`,
  );
  return html`<dt>scenario</dt><dd>the server ${what}</dd>
<dt>requests</dt><dd class="scroll"><table class="turns"><thead><tr><th scope="col">at</th><th scope="col">request</th><th scope="col">response</th></tr></thead><tbody>${rows}</tbody></table></dd>
<dt>end</dt><dd>after ${seconds.toFixed(1)} s ${end}</dd>
${shown.trim() === '' ? '' : html`<dt>shown</dt><dd><pre>${shortened(shown.trim())}</pre></dd>`}`;
}

function shortened(text: string): string {
  return text.length <= LONGEST_BODY ? text : `${text.slice(0, LONGEST_BODY)}…`;
}
