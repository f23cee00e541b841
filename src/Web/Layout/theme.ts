/** The theme switch: works on every page, also those without a circuit. The choice is a cookie that the server reads for the first paint. */
const root = document.documentElement;

function isDark(): boolean {
  return root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

document.addEventListener('click', event => {
  if (!(event.target instanceof Element) || !event.target.closest('[data-theme-switch]')) return;
  const theme = isDark() ? 'light' : 'dark';
  root.dataset.theme = theme;
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
});

// Navigation between pages patches the document from the server's answer, which already carries the cookie's theme.
export {};
