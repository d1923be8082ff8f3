// Faults of what a chart says: picture, table and words that differ, or are not there.
import { BARS, EMBED, LADDER, LINE, THEME, swap, swapAll, type Fault } from './fault.ts';

const on = (path: string, name: string, breaks: string, harm: Fault['harm']): Fault => ({ name, breaks, path, harm });

export const numberFaults: readonly Fault[] = [
  on(THEME, 'there is no table', '1.1.1', swap(/<div class="scroll"[\s\S]*?<\/table>\s*<\/div>/, '')),
  on(EMBED, 'an embed has no table', '1.1.1', swap(/<details>[\s\S]*?<\/details>/, '')),
  on(THEME, 'a number of the table is another one', '1.1.1', swap('<td>22</td>', '<td>23</td>')),
  on(EMBED, 'a row of the table is missing', '1.1.1', swap(/<tbody>\s*<tr>[\s\S]*?<\/tr>/, '<tbody>')),
  on(THEME, 'a number in the picture is another one', '1.1.1', swapAll(/(<text [^>]*>)22(<\/text>)/, '$121$2')),
  on(THEME, 'a mark says another number than it shows', '4.1.2', swapAll(/2014: 22 concern/, '2014: 12 concern')),
  on(THEME, 'a mark and its words say another number than the table', '1.1.1', (html) =>
    swapAll(/2014: 22 concern/, '2014: 24 concern')(swapAll(/(<text [^>]*>)22(<\/text>)/, '$124$2')(html)),
  ),
  on(THEME, 'a mark for absence is not drawn', '1.1.1', swapAll(/<path class="mute not-analysed"[^>]*><\/path>/, '')),
  on(THEME, 'a strength is drawn as a concern', '1.4.1', swapAll(/<path class="strength"/, '<path class="concern"')),
  on(
    BARS,
    'a bar is as long as another number',
    '1.1.1',
    swapAll(/(2014: 253 of 396 findings are concern \(64%\)"[^>]*>\s*<rect [^>]*width=")[\d.]+/, '$1120'),
  ),
  on(LINE, 'a point stands at another height', '1.1.1', swapAll(/(<title>2020: [^<]*<\/title><circle [^>]*cy=")[\d.]+/, '$160')),
  on(LINE, 'a point says another number', '1.1.1', swapAll(/<title>2020: 7\.3%<\/title>/, '<title>2020: 3.7%</title>')),
  on(LADDER, 'a grade is another one', '1.1.1', swapAll(/2025, Overall effectiveness: Outstanding/, '2025, Overall effectiveness: Good')),
  on(LINE, 'the headline says another number', 'words as the data', swap(/<h1>([^<]*)18\.2%/, '<h1>$112.8%')),
  on(LINE, 'the summary says another number', 'words as the data', swap(/(<p>[^<]*)to 1\.8% in 2019/, '$1to 8.1% in 2019')),
  on(LINE, 'the sources are missing', 'words as the data', swap(/<figcaption>[\s\S]*?<\/figcaption>/, '')),
  on(THEME, 'the table has no headings of its columns', '1.3.1', swapAll(/<th scope="col">(.*?)<\/th>/, '<td>$1</td>')),
  on(THEME, 'the rows of the table have no headings', '1.3.1', swapAll(/<th scope="row">(.*?)<\/th>/, '<td>$1</td>')),
  on(EMBED, 'the table has no caption', '1.3.1', swap(/<caption>.*?<\/caption>/, '')),
];
