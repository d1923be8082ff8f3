// A table of words that is wider than its frame begins at its end: the newest column is seen first.
for (const { parentElement: frame, scrollWidth } of document.querySelectorAll('.chart.words')) frame.scrollLeft = scrollWidth;

// In a chart that is a table the up and down arrow keys stay in the column of a mark, past places that have none. Before marks.client.js hears of the key.
// No element is named here: the style of a page keeps what the words of its scripts name.
document.addEventListener(
  'keydown',
  (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const chart = event.target.closest('.chart');
    if (!step || !chart?.rows || event.altKey || event.ctrlKey || event.metaKey) return;
    let cell = event.target;
    while (cell.cellIndex === undefined) cell = cell.parentElement;
    for (let at = cell.parentElement.rowIndex + step; chart.rows[at]; at += step) {
      const mark = chart.rows[at].cells[cell.cellIndex]?.querySelector('a');
      if (!mark) continue;
      mark.focus();
      break;
    }
    event.preventDefault();
    event.stopPropagation();
  },
  true,
);
