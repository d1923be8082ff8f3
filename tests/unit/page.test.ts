// What a page holds is read as a browser reads it, however its tags are written.
import { describe, expect, it } from 'vitest';
import { pageOf } from '../../src/commands/page.ts';

describe('a page as it is read', () => {
  it('has ids and links with their character codes read, whatever the quotes and the case', () =>
    expect(pageOf(`<A HREF='/a/?b&amp;c'>x</A><img src=/d.png><p id="e&#x27;f">`)).toMatchObject({
      ids: new Set(["e'f"]),
      links: new Set(['/a/?b&c', '/d.png']),
    }));
  it('has the words of each quotation, without tags and with single spaces', () =>
    expect(pageOf('<blockquote>One <mark>two</mark>\n  &amp; three</blockquote><p>no</p><blockquote>four</blockquote>').quotations).toEqual([
      'One two & three',
      'four',
    ]));
  it('has its code, but neither data nor what is fetched', () =>
    expect(
      pageOf('<style>a &gt; b</style><script>1 < 2</script><script type="application/ld+json">{}</script><script src="/a.js" integrity="x"></script>').code,
    ).toEqual([
      { kind: 'style', code: 'a &gt; b' },
      { kind: 'script', code: '1 < 2' },
    ]));
  it('takes the words of a text area and of a remark for words', () =>
    expect(pageOf('<textarea><style>a</style><p id="b" style="c"><a href="/d/"></textarea><!-- <p id="e" onclick="f"> -->')).toMatchObject({
      ids: new Set(),
      links: new Set(),
      code: [],
      blocked: undefined,
    }));
  it.each(['<p style="color: red">', "<p STYLE='a'>", '<body onload=go()>', '<script src="/a.js">'])('names what the headers block: %s', (tag) =>
    expect(pageOf(`<p>${tag}</script>`).blocked).toBe(tag),
  );
  it('names no script that has its fingerprint', () => expect(pageOf('<script src="/a.js" integrity="x"></script>').blocked).toBeUndefined());
});
