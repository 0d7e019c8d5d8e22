// Reports as one page that needs nothing but a browser: no network, no other files.

import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { type Verdict, verdicts } from '../../model/verdict.ts';
import type { Report, ReportedRequirement } from '../report.ts';
import { amounts, type Place, requirementItem } from './requirement-item.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** The page stays below 300 kB: what goes beyond this many bytes of requirements stands in `report.json` only. */
const ROOM = 280_000;

/** What is red stands open where it is not more than this. */
const MOST_OPEN = 5;

/** The worst first. */
const order: Readonly<Record<Verdict, number>> = { fail: 0, blocked: 1, warn: 2, na: 3, pass: 4 };

type Html = ReturnType<typeof html>;

interface Item {
  readonly requirement: ReportedRequirement;
  readonly report: Report;
}

/**
 * Makes `report.html` of the reports of one or several runs.
 * @param failures what has no report, one sentence each
 */
export function toHtml(reports: readonly Report[], failures: readonly string[] = []): string {
  const items = reports
    .flatMap((report) => report.requirements.map((requirement): Item => ({ requirement, report })))
    .toSorted((one, other) => rank(one.requirement) - rank(other.requirement));
  const hash = createHash('sha256').update(SCRIPT).digest('base64');
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${raw(hash)}'">
<title>devauth conformance: ${titleOf(reports)}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>devauth conformance</h1>
${runsOf(reports)}${failures.map((failure) => html`<p><b class="fail">no report</b> ${failure}</p>`)}
${filters(items)}
<output for="filters" aria-live="polite">${items.length} requirements</output>
<ol>
${itemsOf(items, reports)}</ol>
</main>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`}`;
}

function rank({ red, verdict, known }: ReportedRequirement): number {
  return (red ? 0 : 10) + order[verdict] + (known ? 0.5 : 0);
}

function titleOf(reports: readonly Report[]): string {
  const red = reports.reduce((sum, { summary }) => sum + summary.red + summary.stale, 0);
  const [first] = reports;
  const what = reports.length === 1 && first ? first.target : `${reports.length} runs`;
  return `${what}, ${red === 0 ? 'green' : `${red} red`}`;
}

function runsOf(reports: readonly Report[]): Html {
  const rows = reports.map(
    ({ side, dialect, target, startedAt, summary, exitCode, baseline, undocumented }) => html`<tr>
<th scope="row">${exitCode === 0 ? html`<span class="pass">green</span>` : html`<span class="fail">red</span>`}</th>
<td>${side}</td><td>${dialect}</td><td class="target">${target}</td>
${verdicts.map((verdict) => html`<td class="number">${summary[verdict]}</td>`)}<td class="number">${summary.untestable}</td>
<td>${startedAt.slice(0, 16).replace('T', ' ')} UTC${baseline ? html`<br>against the baseline of ${baseline.startedAt.slice(0, 10)}: ${baseline.new} new, ${baseline.lost} lost, ${baseline.mended} mended` : ''}${membersOf(undocumented)}</td></tr>`,
  );
  const stale = reports.flatMap((report) =>
    report.stale.map(
      ({ id, why }) =>
        html`<p><b class="fail">stale known failure</b> ${id} ${why}; remove its entry from KNOWN_FAILURES</p>`,
    ),
  );
  return html`<section class="scroll" aria-label="Runs"><table class="runs">
<thead><tr><th scope="col">run</th><th scope="col">side</th><th scope="col">dialect</th><th scope="col">on trial</th>${verdicts.map((verdict) => html`<th scope="col" class="number">${verdict}</th>`)}<th scope="col" class="number">not testable</th><th scope="col">when</th></tr></thead>
<tbody>${rows}</tbody></table></section>${stale}`;
}

/** Members that the contract does not name. */
function membersOf(undocumented: Report['undocumented']): Html | '' {
  if (undocumented.length === 0) return '';
  const members = undocumented.map(
    ({ operation, member, new: isNew }) =>
      html`<br><code>${operation} ${member}</code>${isNew ? ', new since the baseline' : ''}`,
  );
  return html`<details><summary>${undocumented.length} in no contract</summary>Members that the contract does not name, which break nothing:${members}</details>`;
}

function filters(items: readonly Item[]): Html {
  const boxes = verdicts.map((verdict) => {
    const count = items.filter(({ requirement }) => requirement.verdict === verdict).length;
    return html`<label><input type="checkbox" name="verdict" value="${verdict}" checked> ${verdict} (${count})</label>`;
  });
  return html`<form id="filters">
<fieldset><legend>Verdict</legend>${boxes}</fieldset>
${choice(
  'level',
  items.map(({ requirement }) => requirement.level),
)}
${choice(
  'side',
  items.map(({ report }) => report.side),
)}
${choice(
  'dialect',
  items.map(({ report }) => report.dialect),
)}
<label><span class="label">Text</span><input type="search" name="text" placeholder="ID or words"></label>
<button type="reset">Show all</button>
</form>`;
}

function choice(name: string, values: readonly string[]): Html {
  const options = [...new Set(values)].map((value) => html`<option>${value}</option>`);
  return html`<label><span class="label">${name[0]?.toUpperCase()}${name.slice(1)}</span><select name="${name}"><option value="">any</option>${options}</select></label>`;
}

/** Room is given in the order of the page, the worst first: to the lines of all, then to what stands behind them. */
function itemsOf(items: readonly Item[], reports: readonly Report[]): readonly Html[] {
  const red = items.filter(({ requirement }) => requirement.red).length;
  const placed = items.map(({ requirement, report }) => {
    const amongOthers = reports.length > 1;
    const anchor = amongOthers ? `${reports.indexOf(report) + 1}-${requirement.id}` : requirement.id;
    const place: Place = {
      report,
      amongOthers,
      anchor,
      open: requirement.red === true && red <= MOST_OPEN,
    };
    return { requirement, place, line: requirementItem(requirement, place, 'line') };
  });
  let room = ROOM;
  const lines = placed.filter(({ line }) => {
    room -= sizeOf(line);
    return room >= 0;
  });
  room = Math.max(0, room);
  const shown = lines.map(({ requirement, place, line }) => {
    const fitting = amounts
      .map((amount) => requirementItem(requirement, place, amount))
      .find((item) => sizeOf(item) - sizeOf(line) <= room);
    const item = fitting ?? line;
    room -= sizeOf(item) - sizeOf(line);
    return item;
  });
  const left = placed.length - lines.length;
  return left === 0
    ? shown
    : [...shown, html`<li><div class="line">… and ${left} more in report.json: this page is full</div></li>`];
}

function sizeOf(text: Html): number {
  return Buffer.byteLength(`${text}`);
}
