// Makes each chart one stop of the Tab key, in which the arrow keys, Home and End walk the marks. Without it every mark is a stop.
// It runs on pages and, written into the file, in embeds: no module, nothing from outside, and few bytes.
(() => {
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const marksOf = (chart) => [...chart.querySelectorAll('a')];
  for (const chart of document.querySelectorAll('.chart')) chart.setAttribute('aria-description', 'Arrow keys move between marks. Enter follows a mark.');
  // On the document: a drawing that listened to focus itself would become a stop of its own.
  document.addEventListener('focusin', ({ target }) => {
    const chart = target.closest('.chart');
    // The mark that was last visited is the stop. Not before a first is: a page of many hundred marks would wait for it.
    if (chart) marksOf(chart).forEach((one) => one.setAttribute('tabindex', one === target ? 0 : -1));
  });
  document.addEventListener('keydown', (event) => {
    const chart = event.target.closest('.chart');
    if (!chart || event.altKey || event.ctrlKey || event.metaKey) return;
    const marks = marksOf(chart);
    const { key } = event;
    const mark = key === 'Home' ? marks[0] : key === 'End' ? marks.at(-1) : marks[marks.indexOf(event.target) + steps[key]];
    if (!mark) return;
    mark.focus();
    event.preventDefault();
  });
})();
