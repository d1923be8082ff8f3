// Copies what a field or a link holds. Without this script a field can be selected and a link can be followed.
for (const button of document.querySelectorAll<HTMLButtonElement>('button.copy')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset['copies'] ?? '');
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = 'Copied';
  });
}
document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.permalink') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !('clipboard' in navigator)) return;
  event.preventDefault();
  await navigator.clipboard.writeText(link.href);
  link.textContent = 'Link copied';
});
