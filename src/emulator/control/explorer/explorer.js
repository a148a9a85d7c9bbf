// Swagger UI over the emulator's document, and logging in as one of its accounts with one click.
'use strict';

const API = '/explorer/api';
const ROLES = {sp_admin: 'SP administrator', default_admin: 'default administrator', admin: 'administrator', member: 'member'};
const at = id => document.getElementById(id);

// The page shows the address at which a program calls the platform; the page itself calls it through this address, since it
// may call no other.
const sent = new Map();
function toEmulator(request) {
  if (request.loadSpec) return request;
  const shown = new URL(request.url, location.href);
  const path = shown.pathname.startsWith(API + '/') ? shown.pathname.slice(API.length) : shown.pathname;
  request.url = location.origin + API + path + shown.search;
  sent.set(request.url, shown.href);
  return request;
}
const HIDDEN = ['content-security-policy', 'cross-origin-resource-policy', 'referrer-policy', 'x-content-type-options', 'x-frame-options'];
function fromEmulator(response) {
  response.url = sent.get(response.url) ?? response.url;
  for (const name of HIDDEN) delete response.headers?.[name]; // of this page's address, not of the platform
  return response;
}

// Bodies that follow from the login. Swagger UI puts the document's example into a form that it opens; then they take its place.
const LOGIN = '/v1/usg/acs/auth/account';
const APP_LOGIN = '/v2/usg/acs/auth/appauth';
const VALIDATE = '/v1/usg/acs/token/validate';
const TOKEN = '/v1/usg/acs/token';
const FILLED = [LOGIN, APP_LOGIN, VALIDATE];
const EXAMPLES = new Map();
const filled = new Map();
const setBody = original => ({value, pathMethod}) => {
  const [path] = pathMethod;
  const text = filled.get(path);
  return original({value: text && isExample(path, value) ? text : value, pathMethod});
};
function isExample(path, value) {
  try {
    return JSON.stringify(JSON.parse(value)) === EXAMPLES.get(path);
  } catch {
    return false;
  }
}

// What the document says for everybody, for this emulator: examples of optional parameters are not filled in, since they
// would narrow down every search, and paths name what exists here. Error messages are asked for in the language of this page.
function forThisEmulator(document, seeds) {
  for (const path of FILLED) EXAMPLES.set(path, JSON.stringify(document.paths[path].post.requestBody.content['application/json'].example));
  const corp = seeds.accounts.find(account => account.corp)?.corp;
  const paths = {id: corp, corp_id: corp, dept_code: '1', account: seeds.accounts.find(account => account.role === 'member')?.account};
  const adapt = parameter => {
    if (parameter.in === 'path') parameter.example = paths[parameter.name] ?? parameter.example;
    else if (parameter.name === 'Accept-Language') parameter.example = 'en-US';
    else if (!parameter.required) delete parameter.example;
  };
  Object.values(document.components.parameters).forEach(adapt);
  for (const operation of Object.values(document.paths).flatMap(Object.values)) {
    operation.parameters?.forEach(adapt);
    if (operation['x-caller']) operation.description = `**Who may call it:** ${operation['x-caller']}.\n\n${operation.description ?? ''}`;
  }
  return document;
}

let ui;
let chosen;

async function control(method, path, body) {
  const response = await fetch('/_emulator' + path, {method, body: body && JSON.stringify(body)});
  const json = await response.json();
  if (!response.ok) throw new Error(json.error);
  return json;
}
async function platform(method, path, headers, body) {
  const response = await fetch(API + path, {method, headers: {'Content-Type': 'application/json', ...headers}, body: body && JSON.stringify(body)});
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status}: ${text}`);
  return text ? JSON.parse(text) : null;
}

function fill(path, body) {
  const text = JSON.stringify(body, null, 2);
  filled.set(path, text);
  ui.getSystem().oas3Actions.setRequestBodyValue({value: text, pathMethod: [path, 'post']});
}

async function logInAs(account) {
  const body = {account: account.account, clientType: 72};
  const plain = String.fromCharCode(...new TextEncoder().encode(`${account.account}:${account.password}`));
  const token = await platform('POST', LOGIN, {Authorization: 'Basic ' + btoa(plain)}, body);
  ui.preauthorizeBasic('accountPassword', account.account, account.password);
  fill(LOGIN, body);
  return token;
}
async function logInWith(app) {
  const signed = await control('POST', '/apps/sign', {app_id: app.app_id});
  const token = await platform('POST', APP_LOGIN, {Authorization: signed.authorization}, signed.body);
  ui.preauthorizeApiKey('appIdSignature', signed.authorization);
  fill(APP_LOGIN, signed.body);
  return token;
}

async function begin(name, login) {
  say(`Logging in as ${name} ...`);
  try {
    const {accessToken} = await login();
    ui.preauthorizeApiKey('accessToken', accessToken);
    fill(VALIDATE, {token: accessToken, needGenNewToken: false, needAccountInfo: true});
    chosen = name;
    say(`Logged in as ${name}.`);
  } catch (error) {
    chosen = undefined;
    ui.getSystem().authActions.logout(['accessToken']);
    say(`Not logged in as ${name}: ${error.message}`, true);
  }
  press();
}
async function end() {
  const token = ui.getSystem().authSelectors.authorized().getIn(['accessToken', 'value']);
  try {
    await platform('DELETE', TOKEN, {'X-Access-Token': token});
    say('Logged out.');
  } catch (error) {
    say(`Logged out here; the emulator says ${error.message}`, true);
  }
  ui.getSystem().authActions.logout(['accessToken', 'accountPassword', 'appIdSignature']);
  chosen = undefined;
  press();
}

function say(text, failed = false) {
  at('session').textContent = text;
  at('session').classList.toggle('failed', failed);
}
function press() {
  for (const button of at('accounts').children) button.setAttribute('aria-pressed', String(button.dataset.name === chosen));
  at('logout').hidden = chosen === undefined;
}
function button(name, role, login) {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.name = name;
  const small = document.createElement('small');
  small.textContent = role;
  button.append(name, small);
  button.onclick = () => begin(name, login);
  return button;
}
// A few of each role; the search finds the others.
const SHOWN = 2;
async function show() {
  const search = at('search').value;
  const {accounts, apps} = await control('GET', `/accounts?limit=20&search=${encodeURIComponent(search)}`);
  const usable = accounts.filter(account => account.password !== null && !account.disabled);
  const counts = {};
  const few = usable.filter(account => search || (counts[account.role] = (counts[account.role] ?? 0) + 1) <= SHOWN);
  const found = apps.filter(app => app.app_id.includes(search)).slice(0, 2 * SHOWN);
  at('accounts').replaceChildren(
    ...few.map(account => button(account.account, `${ROLES[account.role]}${account.corp ? ' of ' + account.corp : ''}`, () => logInAs(account))),
    ...found.map(app => button(app.app_id, `App ID of ${app.corp ?? 'the SP'}`, () => logInWith(app))));
  press();
}

at('search').oninput = () => show();
at('logout').onclick = end;

(async () => {
  const seeds = await control('GET', '/accounts');
  ui = SwaggerUIBundle({
    url: '/explorer/meeting.yaml',
    dom_id: '#explorer',
    presets: [SwaggerUIBundle.presets.apis],
    plugins: [{
      statePlugins: {
        spec: {wrapActions: {updateJsonSpec: original => document => original(forThisEmulator(document, seeds))}},
        oas3: {wrapActions: {setRequestBodyValue: setBody}},
      },
    }],
    layout: 'BaseLayout',
    syntaxHighlight: false, // half of the time that a call takes to be shown
    validatorUrl: null,
    tryItOutEnabled: true,
    showMutatedRequest: false,
    displayOperationId: true,
    displayRequestDuration: true,
    deepLinking: true,
    filter: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    requestInterceptor: toEmulator,
    responseInterceptor: fromEmulator,
  });
  await show();
})();
