// Copies what a field or a link holds. Without this script, or where the browser refuses, a field can be selected and a link can be followed.
async function copied(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset['copies'] ?? '');
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.select();
    button.textContent = (await copied(field.value)) ? 'Copied' : 'Selected: copy it by hand';
  });
}
document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.permalink') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !('clipboard' in navigator)) return;
  event.preventDefault();
  if (await copied(link.href)) link.textContent = 'Link copied';
  else location.href = link.href;
});

// The day on which the page is read, in the words of its language, where a citation asks for it.
const asked = document.querySelector<HTMLElement>('[data-access]');
if (asked) {
  const today = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  for (const field of document.querySelectorAll<HTMLTextAreaElement>('.cite textarea')) field.value = field.value.replace(asked.dataset['access'] ?? '', today);
  asked.textContent = 'The day in Harvard is today.';
}
