// What the pages can do better with JavaScript; without it everything still works.
document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, select, textarea, [contenteditable]');
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = document.querySelector('[data-focus-key="/"]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// Filters that are not set stay out of the URL.
document.addEventListener('htmx:configRequest', event => {
  const data = event.detail.formData;
  for (const [name, value] of [...data.entries()]) if (value === '') data.delete(name);
});

for (const button of document.querySelectorAll('.copy')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.previousElementSibling.textContent);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
}
