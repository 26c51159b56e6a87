// Makes things nicer; everything works without it: copy buttons, sorting by column, a panel that opens when a link leads into it.
(() => {
  const words = { nl: ['Kopieer', 'Gekopieerd'], fr: ['Copier', 'Copié'], en: ['Copy', 'Copied'] }[document.documentElement.lang] ?? ['Copy', 'Copied'];
  document.querySelectorAll('pre[id]').forEach(pre => {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'copy', textContent: words[0] });
    button.setAttribute('aria-describedby', pre.id + '-h');
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(pre.textContent);
      } catch { // no permission, or no clipboard over plain http: select the text, so that one key copies it
        getSelection().selectAllChildren(pre);
        return;
      }
      button.textContent = words[1];
      setTimeout(() => { button.textContent = words[0]; }, 2000);
    });
    pre.after(button);
  });
  document.querySelectorAll('table[data-sort] thead th[data-col]').forEach(th => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: th.textContent });
    th.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = th.getAttribute('aria-sort') !== 'descending';
      th.closest('thead').querySelectorAll('[aria-sort]').forEach(other => other.removeAttribute('aria-sort'));
      th.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const body = th.closest('table').tBodies[0];
      const value = row => { const v = row.cells[+th.dataset.col].dataset.v; return v === undefined ? null : +v; };
      [...body.rows].sort((a, b) => { // a row without a value comes last, whatever the order
        const x = value(a), y = value(b);
        return x === null ? (y === null ? 0 : 1) : y === null ? -1 : down ? y - x : x - y;
      }).forEach(row => body.append(row));
    });
  });
  document.querySelectorAll('form[data-answer]').forEach(form => form.addEventListener('submit', async event => {
    event.preventDefault();
    const answer = document.getElementById(form.dataset.answer);
    const response = await fetch(form.action, { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' }, body: JSON.stringify({ query: form.elements.query.value }) });
    answer.textContent = JSON.stringify(await response.json(), null, 2);
    answer.focus();
  }));
  const reveal = () => {
    for (let at = document.getElementById(location.hash.slice(1))?.closest('details'); at; at = at.parentElement.closest('details')) at.open = true;
  };
  addEventListener('hashchange', reveal);
  reveal();
})();
