// What the environment sets is checked by its form, from every command that reads it, and from Astro's own.
import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { basePathOf, contactUris, isContact, originOf } from '../../src/model/written/settings.ts';
import { ran, smallProject } from './ran.ts';

const { home, remove } = smallProject();
afterAll(remove);

const WRONG: readonly (readonly [name: string, value: string])[] = [
  ...[
    '',
    'record.test',
    'ftp://record.test',
    'https://record.test/path',
    'https://a:b@record.test',
    'https://record.test?x',
    'https://re cord.test',
    'javascript:x',
  ].map((value) => ['SITE_URL', value] as const),
  ...['', '..', '/a/../b/', 'a b', '//elsewhere.test', 'a//b', '.git', 'a;b', 'a\nb'].map((value) => ['BASE_PATH', value] as const),
  ...['', ' ', 'A\nB', 'A\u202eB', 'x'.repeat(201)].map((value) => ['SITE_PUBLISHER', value] as const),
  ...['', 'somebody', 'a@b', 'javascript:x', 'a@record.test\nContact: b@record.test', 'a@record.test\u2028b', 'https://a:b@record.test/'].map(
    (value) => ['SITE_CONTACT', value] as const,
  ),
];

describe.concurrent('a wrong setting', () => {
  it.each(WRONG)('%s=%j is refused by the check', async (name, value) => {
    const { status, out, err } = await ran('check', [], { cwd: home, env: { [name]: value } });
    expect([status, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toContain(`${name} `);
  });
  it.each(['build', 'start', 'register', 'coverage', 'schemas'])('is refused by %s', async (command) => {
    const { status, err } = await ran(command, [], { cwd: home, env: { SITE_URL: 'nowhere', SITE_CONTACT: 'nobody' } });
    expect([status, err.trim().split('\n').length]).toEqual([2, 1]);
    expect(err).toMatch(/SITE_URL must be .*SITE_CONTACT must be /);
  });
  it.each(['', 'web', '-1', '99999', '80.5'])('PORT=%j is refused', async (PORT) => {
    const { status, err } = await ran('start', [], { cwd: home, env: { PORT } });
    expect([status, err.includes('PORT must be a number')]).toEqual([2, true]);
  });
});

it('Astro is stopped by the same sentence, as "npm run dev" runs it', () => {
  const { status, stdout, stderr } = spawnSync('astro', ['dev', '--port', '0'], {
    encoding: 'utf8',
    env: { ...process.env, BASE_PATH: 'a b', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  expect([status, stderr.trim()]).toEqual([2, expect.stringMatching(/^Nothing is shown: BASE_PATH must be [^\n]*$/)]);
  expect(stdout).not.toMatch(/^ {4}at /m);
});

it('takes every right form', () => {
  expect(['https://record.test/', 'http://127.0.0.1:4321', 'https://a-b.gov.uk', 'https://[::1]:8080'].map(originOf)).toEqual([
    'https://record.test',
    'http://127.0.0.1:4321',
    'https://a-b.gov.uk',
    'https://[::1]:8080',
  ]);
  expect(['/', 'rotherham', '/rotherham/', 'a/b.c', '/Record_2/'].map(basePathOf)).toEqual(['/', '/rotherham/', '/rotherham/', '/a/b.c/', '/Record_2/']);
  for (const contact of [
    'records@rotherham.gov.uk',
    "o'brien+records@a.b-c.org",
    'mailto:records@rotherham.gov.uk',
    'https://www.rotherham.gov.uk/contact?x=1#form',
    'tel:+44-1709-000000',
    'records@rotherham.gov.uk, 01709 000000',
    '[A placeholder]',
  ])
    expect(isContact(contact), contact).toBe(true);
});

it('writes a contact as security.txt wants it', () => {
  expect(contactUris('records@record.test, https://record.test/@us, +44 (0)1709 000000')).toEqual([
    'mailto:records@record.test',
    'https://record.test/@us',
    'tel:+441709000000',
  ]);
  expect(['[Nobody yet]', '01709 000000', 'http://record.test', 'mailto:a@record.test'].map(contactUris)).toEqual([[], [], [], ['mailto:a@record.test']]);
});
