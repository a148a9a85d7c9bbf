// The emulator's pages in a real browser: the API explorer calls every operation, nothing leaves the control address, and a
// page from elsewhere cannot drive the emulator. Run by `.ci/browser`, which brings what it needs:
//
//     node explorer.mjs PLAYWRIGHT-FOLDER CHROMIUM MEETINGCTL SCREENSHOT-FOLDER
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

const [playwright, chromium, meetingctl, screenshots] = process.argv.slice(2);
const {chromium: browserType} = createRequire(join(playwright, 'package.json'))('playwright-core');

// Together much longer than a run takes on a busy machine; a step that hangs is named.
const STEP = 20_000;
const RUN = 600_000;

const WINDOWS = [
  {name: 'wide', viewport: {width: 1280, height: 900}},
  {name: 'narrow', viewport: {width: 390, height: 844}},
];
const SCHEMES = ['light', 'dark'];

let passed = 0;
async function test(promise, run) {
  const begun = Date.now();
  try {
    await run();
  } catch (error) {
    console.error(`FAILED ${promise}\n${error.stack}`);
    process.exitCode = 1;
    return;
  }
  passed += 1;
  console.log(`ok ${promise} (${Date.now() - begun} ms)`);
}

async function emulator() {
  const child = spawn(meetingctl, ['emulator', '--control'], {stdio: ['ignore', 'pipe', 'inherit']});
  // however this ends, it does not stay behind
  process.on('exit', () => child.kill());
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
  for await (const line of createInterface({input: child.stdout})) return {child, start: JSON.parse(line)};
  throw new Error('the emulator ended before it said where it listens');
}

/** A page that reports what it must not do: ask another host, or complain on the console. */
async function open(browser, options, url) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(STEP);
  const wrong = [];
  const own = new URL(url).origin;
  await context.route('**', route => {
    const asked = route.request().url();
    if (new URL(asked).origin === own) return route.continue();
    wrong.push(`asked ${asked}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('console', message => {
    // Swagger UI looks for a form of its own for a type and format, says so, and takes the one of the type
    const looked = message.text().startsWith('Could not find component: JsonSchema_');
    if (['error', 'warning'].includes(message.type()) && !looked) wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => wrong.push(`error: ${error.message}`));
  await page.goto(url);
  return {page, context, wrong};
}

const fits = page => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const ready = page => page.waitForFunction(() => document.querySelectorAll('.opblock').length > 0 && document.querySelectorAll('#accounts button').length > 0);

/** One click on an account of the list. */
async function logIn(page, name) {
  await page.locator(`#accounts button[data-name="${name}"]`).click();
  await page.getByText(`Logged in as ${name}.`).waitFor();
}

/** Swagger UI draws all that it shows again at each change, so only the operations of one tag are shown at a time. */
async function showTag(page, tag) {
  await page.locator('.operation-filter-input').fill(tag.replaceAll('_', ' '));
  await page.waitForFunction(tag => [...document.querySelectorAll('.opblock')].every(op => op.id.split('-')[1] === tag), tag);
}

const block = (page, operation) => page.locator(`.opblock[id$="-${operation}"]`);

/** Opens an operation, fills it in as given, executes it, and gives back what the page shows. */
async function call(page, operation, {path = {}, query = {}, body} = {}) {
  const op = block(page, operation);
  await op.locator('.opblock-summary-control').click();
  for (const [place, values] of [['path', path], ['query', query]]) {
    for (const [name, value] of Object.entries(values)) {
      await op.locator(`tr[data-param-name="${name}"][data-param-in="${place}"] input`).fill(String(value));
    }
  }
  if (body !== undefined) await op.locator('textarea.body-param__text').fill(JSON.stringify(body));
  await op.locator('button.execute').click();
  const live = op.locator('.live-responses-table .response');
  await live.waitFor();
  const shown = {
    status: Number((await live.locator('.response-col_status').innerText()).match(/\d+/)?.[0]),
    curl: await op.locator('.curl').innerText(),
    url: await op.locator('.request-url pre').innerText(),
    body: await live.locator('.response-col_description').innerText(),
    json: null,
  };
  const code = live.locator('.highlight-code pre code, .highlight-code pre');
  if (await code.count()) shown.json = JSON.parse(await code.first().innerText());
  return {...shown, close: () => op.locator('.opblock-summary-control').click()};
}

/** Every operation, in an order in which each succeeds. `login` before it; `take` keeps what later ones need. */
function operations(start) {
  const corp = start.corp_id;
  const kept = {};
  const keep = (name, pointer) => json => { kept[name] = pointer(json); assert.ok(kept[name], name); };
  const resource = {type: 'VMR', typeId: 'ff808081699b56cb0169c411a0980152', expireDate: 2549030400000};
  return [
    ['createToken', {login: start.default_admin.account}],
    ['checkToken', {}],
    ['createAppIdToken', {login: start.app.app_id}],
    ['updateToken', {}],

    ['showSpResource', {login: start.sp_admin.account}],
    ['searchCorp', {}],
    ['addCorp', {body: () => ({basicInfo: {name: 'Browser Ltd.'}, adminInfo: {account: 'boss@browser', name: 'Boss', pwd: 'Made-up1-Password', email: 'boss@browser.example'}}), take: keep('corp', json => json.value)}],
    ['showCorp', {path: () => ({id: kept.corp})}],
    ['updateCorp', {path: () => ({id: kept.corp}), body: () => ({basicInfo: {description: 'changed in the browser'}})}],
    ['addResource', {path: () => ({corp_id: kept.corp}), body: () => [{...resource, count: 2}]}],
    ['searchResource', {path: () => ({corp_id: kept.corp}), take: keep('resource', json => json.data[0].id)}],
    ['updateResource', {path: () => ({corp_id: kept.corp}), body: () => [{id: kept.resource, type: 'VMR', expireDate: 2549030400001}]}],
    ['deleteResource', {path: () => ({corp_id: kept.corp}), body: () => [kept.resource]}],
    ['searchResourceOpRecord', {path: () => ({corp_id: kept.corp})}],
    ['deleteCorp', {path: () => ({id: kept.corp})}],

    ['showCorpBasicInfo', {login: start.default_admin.account}],
    ['updateCorpBasicInfo', {body: () => ({address: 'Shenzhen'})}],
    ['showCorpResource', {}],
    ['searchCorpResources', {}],
    ['addCorpAdmin', {body: () => ({account: 'test001'})}],
    ['searchCorpAdmins', {}],
    ['showCorpAdmin', {path: () => ({account: 'test001'})}],
    ['batchDeleteCorpAdmins', {body: () => ['test001']}],
    ['addDepartment', {body: () => ({deptName: 'Browsers', deptCode: 'browsers', parentDeptCode: '1'})}],
    ['searchDepartmentByName', {query: () => ({deptName: 'Browsers'})}],
    ['showDeptAndChildDept', {path: () => ({dept_code: '1'})}],
    ['updateDepartment', {path: () => ({dept_code: 'browsers'}), body: () => ({deptName: 'Browsers and more'})}],
    ['deleteDepartment', {path: () => ({dept_code: 'browsers'})}],
    ['addUser', {body: () => ({account: 'browser-user', name: 'Browser User', email: 'user@browser.example', deptCode: '1'})}],
    ['searchUsers', {}],
    ['showUserDetail', {path: () => ({account: 'test006'})}],
    ['updateUser', {path: () => ({account: 'test006'}), body: () => ({title: 'Tester'})}],
    ['batchUpdateUserStatus', {path: () => ({value: 1}), body: () => ['test007']}],
    ['batchDeleteUsers', {body: () => ['test008']}],
    ['resetPwdByAdmin', {body: () => ({account: 'test009'})}],
    ['deleteToken', {}],
  ];
}

async function every_operation_is_called(browser, start) {
  const {page, context, wrong} = await open(browser, {...WINDOWS[0], colorScheme: 'light'}, start.control_url + '/explorer');
  await ready(page);
  const ids = await page.evaluate(() => [...document.querySelectorAll('.opblock')].map(op => op.id.split('-')));
  const tags = new Map(ids.map(([, tag, operation]) => [operation, tag]));
  const table = operations(start);
  assert.deepEqual([...tags.keys()].toSorted(), table.map(([operation]) => operation).toSorted(), 'the table has the operations of the page');
  for (const [operation, {login, path, query, body, take}] of table) {
    try {
      if (login) await logIn(page, login);
      await showTag(page, tags.get(operation));
      const shown = await call(page, operation, {path: path?.(), query: query?.(), body: body?.()});
      assert.equal(shown.status, 200, shown.body);
      // the line that a program's author takes away names the platform's address, not this page's
      assert.ok(shown.curl.startsWith('curl ') && shown.curl.includes(start.base_url + '/v'), shown.curl);
      assert.ok(shown.url.startsWith(start.base_url + '/v'), shown.url);
      take?.(shown.json);
      if (operation === 'searchUsers') await block(page, operation).screenshot({path: join(screenshots, 'searchUsers.png')});
      await shown.close();
    } catch (error) {
      await page.screenshot({path: join(screenshots, `failed-${operation}.png`), fullPage: true});
      throw new Error(`${operation}: ${error.message}`, {cause: error});
    }
  }
  assert.deepEqual(wrong, []);
  const summary = await (await fetch(start.control_url + '/_emulator/summary')).json();
  for (const [operation] of table) assert.ok(summary.calls[operation] >= 1, `${operation} reached the platform`);
  await context.close();
  console.log(`   ${table.length} operations`);
}

async function the_pages_are_shown(browser, start, window, colorScheme) {
  const shot = name => join(screenshots, `${name}-${window.name}-${colorScheme}.png`);
  const {page, context, wrong} = await open(browser, {...window, colorScheme}, start.control_url + '/explorer');
  await ready(page);
  await page.screenshot({path: shot('explorer')});
  await logIn(page, start.default_admin.account);
  const shown = await call(page, 'searchCorpAdmins');
  assert.equal(shown.status, 200);
  assert.ok(shown.json.data.length > 0, 'examples of optional parameters do not narrow the search down');
  assert.ok(await fits(page), 'nothing is wider than the window');
  await block(page, 'searchCorpAdmins').screenshot({path: shot('operation')});
  const background = await page.evaluate(() => getComputedStyle(document.querySelector('header')).backgroundColor);
  const lightness = Math.max(...background.match(/\d+/g).slice(0, 3).map(Number));
  assert.ok(colorScheme === 'dark' ? lightness < 80 : lightness > 200, background);

  await page.goto(start.control_url + '/');
  await page.locator('#journal tr').first().waitFor();
  await page.locator('#search').fill('searchCorpAdmins');
  await page.waitForFunction(() => [...document.querySelectorAll('#journal tr:not([hidden]) td:nth-child(4)')].every(cell => cell.textContent === 'searchCorpAdmins'));
  await page.locator('#journal button').first().click();
  assert.ok((await page.locator('#journal pre').first().innerText()).includes('request_headers'));
  assert.ok(await fits(page), 'nothing is wider than the window');
  await page.screenshot({path: shot('page')});
  assert.deepEqual(wrong, []);
  await context.close();
}

async function faults_are_listed_and_taken_away(browser, start) {
  const plant = body => fetch(start.control_url + '/_emulator/faults', {method: 'POST', body: JSON.stringify(body)});
  await plant({fault: 'status', status: 503, operation: 'showCorp', times: 'always'});
  await plant({fault: 'delay', ms: 250, jitter_ms: 100, probability: 0.5});
  const {page, context, wrong} = await open(browser, WINDOWS[0], start.control_url + '/');
  await page.locator('#faults').getByText('showCorp', {exact: true}).waitFor();
  assert.equal(await page.locator('#faults tr').count(), 2);
  await page.screenshot({path: join(screenshots, 'faults.png')});
  const time = async () => (await (await fetch(start.control_url + '/_emulator/time')).json()).time;
  const before = await time();
  await page.locator('#by').fill('13h');
  await page.getByRole('button', {name: 'Advance'}).click();
  await page.getByRole('button', {name: 'Take all away'}).click();
  await page.locator('#no-faults').waitFor();
  assert.ok(await page.getByRole('button', {name: 'Take all away'}).isHidden());
  assert.ok(await time() - before >= 13 * 3_600_000);
  await page.getByRole('button', {name: 'Reset to the seed'}).click();
  await page.getByText('none yet').waitFor();
  assert.deepEqual(wrong, []);
  await context.close();
}

async function a_page_from_elsewhere_cannot_drive_it(browser, start) {
  const elsewhere = createServer((_, response) => response.end('<!DOCTYPE html><title>elsewhere</title>'));
  await new Promise(resolve => elsewhere.listen(0, '127.0.0.1', resolve));
  const counts = async () => {
    const {requests, time, fault_rules} = await (await fetch(start.control_url + '/_emulator/summary')).json();
    return {requests, fault_rules, hours: Math.floor(time / 3_600_000)};
  };
  const context = await browser.newContext();
  context.setDefaultTimeout(STEP);
  const page = await context.newPage();
  // another port of the same host, which is the same site but another origin, and a name that is not this machine's
  for (const host of ['127.0.0.1', 'localhost']) {
    await page.goto(`http://${host}:${elsewhere.address().port}/`);
    const before = await counts();
    const outcome = await page.evaluate(async control => {
      const tried = [];
      const attempt = async (name, path, options) => {
        try {
          const response = await fetch(control + path, options);
          tried.push([name, response.type, response.status]);
        } catch {
          tried.push([name, 'error', 0]);
        }
      };
      const fault = JSON.stringify({fault: 'stall', times: 'always'});
      await attempt('plant', '/_emulator/faults', {method: 'POST', body: fault});
      await attempt('plant unread', '/_emulator/faults', {method: 'POST', body: fault, mode: 'no-cors'});
      await attempt('advance', '/_emulator/time/advance', {method: 'POST', body: '{"by": "99h"}', mode: 'no-cors'});
      await attempt('passwords', '/_emulator/accounts', {});
      await attempt('call', '/explorer/api/v1/usg/dcs/corp', {mode: 'no-cors'});
      await attempt('call with a token', '/explorer/api/v1/usg/dcs/corp', {headers: {'X-Access-Token': 'x'}});
      const frame = document.createElement('iframe');
      frame.src = control + '/explorer';
      document.body.append(frame);
      await new Promise(resolve => { frame.onload = resolve; });
      let inside = 'unreachable';
      try { inside = frame.contentDocument?.title ?? inside; } catch {}
      return {tried, inside};
    }, start.control_url);
    for (const [name, type] of outcome.tried) assert.ok(type === 'error' || type === 'opaque', `${name}: ${type}`);
    assert.notEqual(outcome.inside, 'API explorer: Huawei Cloud Meeting emulator');
    assert.deepEqual(await counts(), before, 'nothing happened');
  }
  await context.close();
  elsewhere.close();
}

const timer = setTimeout(() => { console.error(`FAILED: not over after ${RUN} ms`); process.exit(1); }, RUN);
mkdirSync(screenshots, {recursive: true});
const profile = mkdtempSync(join(tmpdir(), 'meeting-browser-'));
const {child, start} = await emulator();
let browser;
try {
  browser = await browserType.launch({
    executablePath: chromium,
    headless: true,
    env: {...process.env, HOME: profile},
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  await test('every operation is called from the page, and status, body and a cURL line are shown', () => every_operation_is_called(browser, start));
  for (const window of WINDOWS) {
    for (const scheme of SCHEMES) {
      await test(`the pages are shown in a ${window.name} window, ${scheme}`, () => the_pages_are_shown(browser, start, window, scheme));
    }
  }
  await test('planted faults are listed and taken away, and the time is advanced', () => faults_are_listed_and_taken_away(browser, start));
  await test('a page from elsewhere cannot drive the emulator', () => a_page_from_elsewhere_cannot_drive_it(browser, start));
} finally {
  await browser?.close();
  child.kill();
  rmSync(profile, {recursive: true, force: true});
  clearTimeout(timer);
}
console.log(`${passed} passed, ${process.exitCode ? 'some' : 0} failed`);
