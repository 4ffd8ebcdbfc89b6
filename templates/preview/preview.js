// The page of `kehoach preview`: shows what the server tells, and changes no more of it than has changed.
const token = location.hash.slice(1);
const byId = (id) => document.getElementById(id);
const [paper, list, place, state, planBox] = ['paper', 'problems', 'place', 'state', 'plan'].map(byId);
const parser = new DOMParser();
/** @type {{words: Record<string, string>, root: string}} */
let hello = { words: {}, root: '' };
/** @type {{plan: string, places: Record<string, {line: number, column: number}>, problems: any[]}} */
let shown = { plan: '', places: {}, problems: [] };
/** The pages as they came, to see which of them are new. */
let sources = [];
let chosen;
let connection;

const say = (key, values = {}) => (hello.words[key] ?? '').replace(/\{(\w+)\}/g, (_all, name) => values[name] ?? '');

function greet(message) {
  hello = message;
  document.documentElement.lang = message.language;
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = say(element.dataset.word);
  paper.setAttribute('aria-label', say('paper'));
  paper.setAttribute('aria-description', say('keys'));
  planBox.replaceChildren(...message.plans.map((name) => new Option(name, name)));
  planBox.value = message.plan;
}

function show(message) {
  const other = message.plan !== shown.plan;
  if (other) {
    paper.replaceChildren();
    sources = [];
    chosen = undefined;
    place.replaceChildren();
  }
  shown = { ...message, places: message.pages ? message.places : shown.places };
  document.title = `${message.plan} – kehoach`;
  if (message.pages) keepPlace(() => showPages(message.pages));
  paper.classList.toggle('stale', !message.pages && sources.length > 0);
  if (other) paper.scrollTop = 0;
  showProblems(message.problems);
  paintWashes();
  const errors = message.problems.filter(({ severity }) => severity === 'error').length;
  state.classList.toggle('error', errors > 0);
  state.textContent = message.pages
    ? say('counts', { pages: sources.length, warnings: message.problems.length - errors })
    : say('broken', { errors });
}

function showPages(pages) {
  pages.forEach((source, i) => {
    if (sources[i] === source) return;
    const page = paper.children[i] ?? paper.appendChild(document.createElement('section'));
    const svg = document.adoptNode(parser.parseFromString(source, 'image/svg+xml').documentElement);
    const { width, height } = svg.viewBox.baseVal;
    page.className = width > height ? 'page wide' : 'page';
    page.replaceChildren(svg);
  });
  while (paper.children.length > pages.length) paper.lastElementChild.remove();
  [...paper.children].forEach((page, i) => {
    page.setAttribute('aria-label', say('page', { page: i + 1, pages: pages.length }));
  });
  sources = pages;
}

const groupsOf = (at) => [...paper.querySelectorAll('g[data-at]')].filter((group) => group.dataset.at === at);

/** What is read stays where it is on the screen, though pages before it grow or shrink. */
function keepPlace(change) {
  const top = paper.getBoundingClientRect().top;
  const first = [...paper.querySelectorAll('g[data-at]')].find((group) => group.getBoundingClientRect().bottom > top);
  const before = first?.getBoundingClientRect().top;
  const nth = first && groupsOf(first.dataset.at).indexOf(first);
  const { scrollTop } = paper;
  change();
  const again = first && groupsOf(first.dataset.at)[nth];
  paper.scrollTop = scrollTop;
  if (again && scrollTop > 0) paper.scrollTop += again.getBoundingClientRect().top - before;
}

function showProblems(problems) {
  const focused = [...list.querySelectorAll('button')].indexOf(document.activeElement);
  byId('clean').hidden = problems.length > 0;
  list.replaceChildren(
    ...problems.map((problem) => {
      const item = document.createElement('li');
      item.className = problem.severity;
      const button = item.appendChild(document.createElement('button'));
      button.type = 'button';
      const kind = button.appendChild(document.createElement('span'));
      kind.className = 'kind';
      kind.textContent = `${say(problem.severity)} · ${say('line', problem)}: `;
      button.append(problem.message);
      for (const text of [problem.hint, `${problem.file} · ${problem.rule}`]) {
        if (text) button.appendChild(document.createElement('small')).textContent = text;
      }
      leadTo(button, problem, problem);
      for (const other of problem.also ?? []) {
        const further = item.appendChild(document.createElement('button'));
        further.type = 'button';
        further.className = 'further';
        further.textContent = say('also', other);
        leadTo(further, problem, other);
      }
      return item;
    }),
  );
  list.querySelectorAll('button')[focused]?.focus();
}

/** A button leads to one place of a problem. */
function leadTo(button, { file }, { at, line, column }) {
  button.addEventListener('click', () => {
    for (const other of list.querySelectorAll('[aria-current]')) other.removeAttribute('aria-current');
    button.setAttribute('aria-current', 'true');
    choose(at, { file, line, column });
  });
}

/** Washes behind the paragraphs that problems lie in, and behind the chosen one. */
function paintWashes() {
  for (const wash of paper.querySelectorAll('.wash')) wash.remove();
  const kinds = new Map();
  for (const { severity, ...problem } of shown.problems)
    for (const { at } of [problem, ...(problem.also ?? [])])
      if (at && kinds.get(at) !== 'error') kinds.set(at, severity);
  if (chosen !== undefined) kinds.set(chosen, `${kinds.get(chosen) ?? ''} chosen`);
  for (const group of paper.querySelectorAll('g[data-at]')) {
    const kind = kinds.get(group.dataset.at);
    if (kind === undefined) continue;
    const { x, y, width, height } = group.getBBox();
    const wash = document.createElementNS(group.namespaceURI, 'rect');
    for (const [name, value] of Object.entries({ x: x - 3, y: y - 1, width: width + 6, height: height + 2 }))
      wash.setAttribute(name, value);
    wash.setAttribute('class', `wash ${kind}`);
    group.prepend(wash);
  }
}

function choose(at, where = shown.places[at]) {
  chosen = at;
  paintWashes();
  const groups = at === undefined ? [] : groupsOf(at);
  groups[0]?.scrollIntoView({ block: 'center' });
  if (!where) return;
  const file = where.file ?? shown.plan;
  const link = document.createElement('a');
  link.href = `vscode://file/${`${hello.root}/${file}`.split('/').map(encodeURIComponent).join('/').replace(/^\/+/, '')}:${where.line}:${where.column}`;
  link.textContent = say('open');
  place.replaceChildren(`${file}:${where.line}:${where.column}`, link);
}

/** The paragraph at a place of the screen: that of the words there, else the nearest on the page. */
function paragraphAt({ target, clientX: x, clientY: y }) {
  const direct = target.closest('g[data-at]');
  if (direct) return direct.dataset.at;
  const groups = [...(target.closest('.page')?.querySelectorAll('g[data-at]') ?? [])];
  const far = ({ left, right, top, bottom }) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
  const nearest = groups.map((group) => [far(group.getBoundingClientRect()), group]).sort((a, b) => a[0] - b[0])[0];
  return nearest && nearest[0] < 24 ? nearest[1].dataset.at : undefined;
}

paper.addEventListener('click', (event) => {
  const at = getSelection()?.isCollapsed === false ? undefined : paragraphAt(event);
  if (at !== undefined) choose(at);
});
paper.addEventListener('dblclick', (event) => {
  if (paragraphAt(event) !== undefined && event.ctrlKey) place.querySelector('a')?.click();
});
paper.addEventListener('keydown', (event) => {
  const step = { j: 1, k: -1 }[event.key];
  if (event.key === 'Enter') place.querySelector('a')?.click();
  else if (step) {
    const all = [...new Set([...paper.querySelectorAll('g[data-at]')].map((group) => group.dataset.at))];
    const next = all[all.indexOf(chosen) + step] ?? all[0];
    if (next !== undefined) choose(next);
  } else return;
  event.preventDefault();
});
planBox.addEventListener('change', () => connect(planBox.value));
byId('size').addEventListener('click', () => {
  const real = paper.classList.toggle('true');
  paper.classList.toggle('fit', !real);
  byId('size').setAttribute('aria-pressed', real);
});

/** Reads the server's messages, a line each, for as long as it is there; and tries again when it is gone. */
async function connect(plan) {
  connection?.abort();
  const own = new AbortController();
  connection = own;
  try {
    const response = await fetch(`events?${new URLSearchParams(plan ? { plan } : {})}`, {
      headers: { 'x-kehoach-token': token },
      signal: own.signal,
    });
    if (response.status === 401) {
      state.textContent = 'Mở lại bằng địa chỉ mà lệnh đã in ra. / Open the address that the command printed.';
      return;
    }
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      const lines = (rest + value).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        const message = JSON.parse(line);
        if (message.plans) greet(message);
        else show(message);
      }
    }
  } catch {
    // Told below.
  }
  if (connection !== own) return;
  state.textContent = say('gone');
  setTimeout(() => connection === own && connect(planBox.value || plan), 1000);
}

paper.classList.add('fit');
// The keys of the paper serve at once.
paper.focus({ preventScroll: true });
connect(new URLSearchParams(location.search).get('plan'));
