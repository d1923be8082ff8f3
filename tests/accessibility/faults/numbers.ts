// Faults of what a chart says: picture, table and words that differ, or are not there.
import { BARS, DOTS, EMBED, GRADES, LINE, MATRIX, MIDDLE, THEME, swap, swapAll, on, type Fault } from './fault.ts';

/** In a picture the number of criticism at a visit, as it is shown and as it is said: a digit that is put before it makes it another one. */
const SHOWN = /(<text [^>]*data-stance="concern"[^>]*>)(\d+<\/text>)/;
const SAID = /(aria-label="[^"]*: )(\d+ criticism)/;

export const numberFaults: readonly Fault[] = [
  on(THEME, 'there is no table', '1.1.1', swap(/<div class="scroll"[\s\S]*?<\/table>\s*<\/div>/, '')),
  on(EMBED, 'an embed has no table', '1.1.1', swap(/<details>[\s\S]*?<\/details>/, '')),
  on(THEME, 'a number of the table is another one', '1.1.1', swap(/<td>(\d+)<\/td>/, '<td>1$1</td>')),
  on(EMBED, 'a row of the table is missing', '1.1.1', swap(/<tbody>\s*<tr>[\s\S]*?<\/tr>/, '<tbody>')),
  on(THEME, 'a number in the picture is another one', '1.1.1', swapAll(SHOWN, '$11$2')),
  on(THEME, 'a mark says another number than it shows', '4.1.2', swapAll(SAID, '$11$2'), 'pictures'),
  on(THEME, 'a mark and its words say another number than the table', '1.1.1', (html) => swapAll(SAID, '$11$2')(swapAll(SHOWN, '$11$2')(html)), 'pictures'),
  on(THEME, 'a mark for absence is not drawn', '1.1.1', swapAll(/<rect class="shade not-analysed"[^>]*><\/rect>/, ''), 'pictures'),
  on(THEME, 'a strength is drawn as a concern', '1.4.1', swapAll(/<rect class="bar strength"/, '<rect class="bar concern"'), 'pictures'),
  on(
    BARS,
    'a bar is as long as another number',
    '1.1.1',
    swapAll(/(\d{4}: \d+ of \d+ coded passages are criticism \(\d+%\)"[^>]*>\s*<rect [^>]*width=")[\d.]+/, '$1120'),
    'pictures',
  ),
  on(MATRIX, 'a bar in a table is as long as another number', '1.1.1', swap(/(<rect class="bar concern" x="0" y="1" width=")\d+/, '$13'), 'pictures'),
  on(MATRIX, 'a table shows another number', '1.1.1', swap(/(<\/svg>)(\d+)(<\/a>)/, '$1$21$3'), 'pictures'),
  on(MATRIX, 'bars in a table have two scales', '1.1.1', swap(/(<svg class="findings"[^>]*) width="[\d.]+em"/, '$1 width="9em"'), 'pictures'),
  on(MATRIX, 'a table does not say what is not known', '1.1.1', swap('<span class="off">unclear</span>', ''), 'pictures'),
  on(
    DOTS,
    'a visit with criticism has no dot',
    '1.1.1',
    swap(/<td class="along"><a [^>]*inspectors criticised"><svg[\s\S]*?<\/a><\/td>/, '<td class="along"></td>'),
    'pictures',
  ),
  on(LINE, 'a point stands at another height', '1.1.1', swapAll(new RegExp(`(<title>${MIDDLE}: [^<]*</title><circle [^>]*cy=")[\\d.]+`), '$160')),
  on(LINE, 'a point says another number', '1.1.1', swapAll(new RegExp(`(<title>${MIDDLE}: )([\\d.]+%</title>)`), '$11$2')),
  on(GRADES, 'a grade is another one', '1.1.1', swap(/(aria-label="\d{4}, [^":]+: )[^"]+/, '$1Another grade'), 'pictures'),
  on(LINE, 'the headline says another number', 'words as the data', swap(/(<h1>[^<\d]*)(\d)/, '$11$2')),
  on(LINE, 'the summary says another number', 'words as the data', swap(/(<p>[^<]* to )(\d[\d.]*% in \d{4})/, '$19$2')),
  on(LINE, 'the sources are missing', 'words as the data', swap(/<figcaption>[\s\S]*?<\/figcaption>/, '')),
  on(THEME, 'the table has no headings of its columns', '1.3.1', swapAll(/<th scope="col">(.*?)<\/th>/, '<td>$1</td>')),
  on(THEME, 'the rows of the table have no headings', '1.3.1', swapAll(/<th scope="row">(.*?)<\/th>/, '<td>$1</td>')),
  on(EMBED, 'the table has no caption', '1.3.1', swap(/<caption>.*?<\/caption>/, '')),
];
