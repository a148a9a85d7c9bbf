// State, faults and journal, shown anew every two seconds.
'use strict';

const at = id => document.getElementById(id);
const make = (name, text, className) => Object.assign(document.createElement(name), {textContent: text ?? '', className: className ?? ''});

async function control(method, path, body) {
  const response = await fetch('/_emulator' + path, {method, body: body && JSON.stringify(body)});
  const json = await response.json();
  if (!response.ok) throw new Error(json.error);
  return json;
}

const moment = time => new Date(time).toISOString().replace('T', ' ').replace('Z', '');

function showState(summary) {
  const calls = Object.entries(summary.calls).map(([operation, count]) => `${operation} ${count}`);
  const figures = [
    ['Time (UTC)', moment(summary.time).slice(0, -4)],
    ['Enterprises', summary.corps],
    ['Users', summary.users],
    ['Tokens', summary.tokens],
    ['Requests', summary.requests],
    ['Addresses', summary.base_urls.join(', ') || 'in process only', 'wide'],
    ['Calls', calls.join(', ') || 'none yet', 'wide'],
  ];
  at('state').replaceChildren(...figures.map(([name, value, className]) => {
    const figure = make('div', '', className);
    figure.append(make('dt', name), make('dd', String(value)));
    return figure;
  }));
  at('explorer').hidden = !summary.explorer;
}

function showFaults(rules) {
  at('faults').replaceChildren(...rules.map(rule => {
    const {fault, operation, times, after, probability, ...details} = rule;
    const row = make('tr');
    const cells = [fault, operation ?? 'any', times, after, probability, Object.keys(details).length ? JSON.stringify(details) : ''];
    row.append(...cells.map(text => make('td', String(text))));
    return row;
  }));
  at('no-faults').hidden = rules.length > 0;
  at('some-faults').hidden = at('clear').hidden = rules.length === 0;
}

const open = new Set(); // numbers of the entries whose details are shown
function showJournal(entries) {
  at('journal').replaceChildren(...entries.flatMap(entry => {
    const row = make('tr');
    const button = make('button', String(entry.number));
    button.type = 'button';
    button.title = 'Details';
    const number = make('td');
    number.append(button);
    const request = make('td', `${entry.method} ${entry.path}`);
    request.append(...entry.remarks.map(remark => make('span', remark, 'remark')));
    const status = make('td', [entry.status, entry.error_code].filter(Boolean).join(' '), entry.status >= 400 ? 'refused' : '');
    row.append(number, make('td', moment(entry.time)), request, make('td', entry.operation), status, make('td', entry.fault));

    const below = make('tr');
    const cell = make('td');
    cell.colSpan = 6;
    cell.append(make('pre', JSON.stringify({request_id: entry.request_id, ...entry.details}, null, 2)));
    below.append(cell);
    const show = () => {
      below.hidden = !open.has(entry.number);
      button.setAttribute('aria-expanded', String(!below.hidden));
    };
    button.onclick = () => {
      if (!open.delete(entry.number)) open.add(entry.number);
      show();
    };
    show();
    return [row, below];
  }));
  at('found').textContent = entries.length === 0 ? 'nothing found' : `the newest ${entries.length}`;
}

// What is shown stays as it is while nothing changes, so that text can be selected.
let shown = {};
const once = (name, value, show) => {
  const text = JSON.stringify(value);
  if (shown[name] !== text) show(value);
  shown[name] = text;
};

async function refresh() {
  try {
    const search = encodeURIComponent(at('search').value);
    const [summary, faults, journal] = await Promise.all([
      control('GET', '/summary'), control('GET', '/faults'), control('GET', `/journal?limit=50&search=${search}`),
    ]);
    once('state', summary, showState);
    once('faults', faults.rules, showFaults);
    once('journal', journal.entries, showJournal);
    at('problem').hidden = true;
  } catch (error) {
    problem(error);
  }
}
function problem(error) {
  at('problem').textContent = `The emulator does not answer as expected: ${error.message}`;
  at('problem').hidden = false;
}

function onSubmit(id, run) {
  at(id).onsubmit = async event => {
    event.preventDefault();
    try {
      await run();
      await refresh();
    } catch (error) {
      problem(error);
    }
  };
}
onSubmit('reset', () => { open.clear(); return control('POST', '/reset'); });
onSubmit('advance', () => control('POST', '/time/advance', {by: at('by').value}));
onSubmit('clear', () => control('DELETE', '/faults'));
onSubmit('find', async () => {});
at('search').oninput = refresh;
refresh();
setInterval(refresh, 2000);
