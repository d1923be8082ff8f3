// Seeded faults: each is put into a published page as a change of its HTML, and some check must see it. A page without a fault must be silent.
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { faultsOf } from '../published/validator.ts';
import { lines, type Finding } from '../browser/accessibility/finding.ts';
import { stages } from '../browser/accessibility/suite.ts';
import { behaviourFaults } from './faults/behaviour.ts';
import { colourFaults } from './faults/colours.ts';
import type { Fault } from './faults/fault.ts';
import { layoutFaults } from './faults/layout.ts';
import { numberFaults } from './faults/numbers.ts';
import { structureFaults } from './faults/structure.ts';
import { hasJava, nu } from './nu.ts';

const ALL: readonly Fault[] = [...structureFaults, ...colourFaults, ...behaviourFaults, ...layoutFaults, ...numberFaults];
/** `FAULT=table` before the command tries those whose names match. */
const { FAULT = '' } = process.env;
const FAULTS = ALL.filter(({ name }) => new RegExp(FAULT).test(name));
const LEAST = 0.95;
const AT_ONCE = 2;
const site = (): string => process.env['TEST_SITE'] ?? '';

/** A page in two copies that show what they are given: one runs scripts, the other does not. */
interface Copies {
  show(path: string, html: string): Promise<void>;
  /** The findings of the first checks that see anything. */
  first(): Promise<Finding[]>;
}

async function copies(browser: Browser): Promise<Copies> {
  let shown = { path: '', html: '' };
  const open = async (javaScriptEnabled: boolean): Promise<Page> => {
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
    await page.route(
      (url) => url.pathname === shown.path,
      (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: shown.html }),
    );
    return page;
  };
  const [page, without] = [await open(true), await open(false)];
  return {
    async show(path, html) {
      shown = { path, html };
      await Promise.all([page.goto(site() + path), without.goto(site() + path)]);
    },
    async first() {
      for await (const found of stages(page, without)) if (found.length > 0) return found;
      return [];
    },
  };
}

const published = async (path: string): Promise<string> => (await fetch(site() + path)).text();

/** Does the work for each of a list, two at a time: a machine has two cores at least. */
async function each<T>(browser: Browser, all: readonly T[], work: (one: T, on: Copies) => Promise<void>): Promise<void> {
  const left = [...all];
  const next = async (on: Copies): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one, on);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, async () => next(await copies(browser))));
}

test('pages without a fault are silent', async ({ browser }) => {
  test.setTimeout(1_200_000);
  const found = new Map<string, string[]>();
  await each(browser, [...new Set(FAULTS.map(({ path }) => path))], async (path, on) => {
    const html = await published(path);
    await on.show(path, html);
    found.set(path, [...(await faultsOf(html, path)), ...lines(await on.first())]);
  });
  expect([...found].filter(([, findings]) => findings.length > 0)).toEqual([]);
});

test(`${FAULTS.length} seeded faults: at least ${LEAST * 100} % are caught`, async ({ browser }) => {
  test.setTimeout(2_400_000);
  expect(ALL.length).toBeGreaterThanOrEqual(60);
  expect(new Set(ALL.map(({ name }) => name)).size, 'names').toBe(ALL.length);
  const folder = mkdtempSync(`${tmpdir()}/faults-`);
  const caught = new Map<Fault, Set<string>>(FAULTS.map((fault) => [fault, new Set()]));
  await each(browser, FAULTS, async (fault, on) => {
    const html = fault.harm(await published(fault.path));
    writeFileSync(`${folder}/${FAULTS.indexOf(fault)}.html`, html);
    await on.show(fault.path, html);
    for (const { check } of await on.first()) caught.get(fault)?.add(check);
    if ((await faultsOf(html, fault.path)).length > 0) caught.get(fault)?.add('html-validate');
    console.log(`${fault.name} (${fault.breaks}): ${[...(caught.get(fault) ?? [])].join(', ') || 'seen by no check in the browser'}`);
  });
  if (hasJava()) for (const { file } of nu([folder])) caught.get(FAULTS[Number(/(\d+)\.html$/.exec(file)?.[1])] as Fault)?.add('Nu');
  rmSync(folder, { recursive: true });

  const missed = FAULTS.filter((fault) => caught.get(fault)?.size === 0);
  console.log(`${FAULTS.length - missed.length} of ${FAULTS.length} faults caught; missed: ${missed.map(({ name }) => name).join('; ') || 'none'}`);
  expect(FAULTS.filter((fault) => fault.by !== undefined && !caught.get(fault)?.has(fault.by)).map(({ name, by }) => `${name}: not seen by ${by}`)).toEqual([]);
  expect((FAULTS.length - missed.length) / FAULTS.length, `missed: ${missed.map(({ name }) => name).join('; ')}`).toBeGreaterThanOrEqual(LEAST);
});
