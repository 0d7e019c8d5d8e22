// What `report.html` does in a browser: shows the chosen requirements, copies commands, opens everything for paper.
// Without scripts the page shows all of them.

/** The script. It makes no requests and writes no HTML. */
export const SCRIPT = `
const root = document.documentElement;
root.classList.add('scripted');
const form = document.querySelector('form');
const items = [...document.querySelectorAll('li[data-verdict]')];
const count = document.querySelector('output');
const filter = () => {
  const chosen = new FormData(form);
  const verdicts = chosen.getAll('verdict');
  const words = String(chosen.get('text')).toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const item of items) {
    const text = item.textContent.toLowerCase();
    const fits = verdicts.includes(item.dataset.verdict)
      && ['level', 'side', 'dialect'].every((name) => !chosen.get(name) || [undefined, chosen.get(name)].includes(item.dataset[name]))
      && words.every((word) => text.includes(word));
    item.hidden = !fits;
    if (fits) shown += 1;
  }
  count.textContent = shown + ' of ' + items.length + ' requirements shown';
};
form.addEventListener('input', filter);
form.addEventListener('reset', () => setTimeout(filter));
form.addEventListener('submit', (event) => event.preventDefault());
filter();
document.addEventListener('click', async ({ target }) => {
  if (!target.matches('.copy')) return;
  const command = target.parentElement.querySelector('pre').textContent;
  try {
    await navigator.clipboard.writeText(command);
    target.textContent = 'Copied';
  } catch {
    getSelection().selectAllChildren(target.parentElement.querySelector('pre'));
    target.textContent = 'Selected: press Ctrl+C';
  }
  setTimeout(() => { target.textContent = 'Copy the command'; }, 3000);
});
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('li:not([hidden]) > details:not([open])')) {
    details.open = true;
    details.dataset.paper = '';
  }
});
addEventListener('afterprint', () => {
  for (const details of document.querySelectorAll('details[data-paper]')) {
    details.open = false;
    delete details.dataset.paper;
  }
});
if (location.hash) document.getElementById(location.hash.slice(1))?.querySelector('details')?.setAttribute('open', '');
`;
